package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.identity.Mailboxes;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.Regime;
import vn.giamngheo.rules.Regimes;
import vn.giamngheo.rules.Route;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.text.VietnameseText;

/** What an application must fulfil before it is written down. */
@Component
class ApplicationRules {

    private static final Pattern CITIZEN_ID = Pattern.compile("[0-9]{9}|[0-9]{12}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_AUTHORISATION = 400;

    private final HouseholdRegister households;
    private final Regimes regimes;
    private final Applications applications;

    ApplicationRules(HouseholdRegister households, Regimes regimes, Applications applications) {
        this.households = households;
        this.regimes = regimes;
        this.applications = applications;
    }

    /** Refuses input that is wrong in itself, field by field. */
    void checkFields(RegisterApplication command, LocalDate today) {
        FieldChecks checks = new FieldChecks(today).present("householdCode", command.householdCode())
            .present("applicantName", command.applicantName()).present("channel", command.channel())
            .pastDay("submittedOn", command.submittedOn());
        if (command.route() == Route.ESCAPE) {
            checks.present("hardshipDetail", command.hardshipDetail());
        }
        else {
            checks.present("hardshipReason", command.hardshipReason());
        }
        if (command.applicantName() != null && command.applicantName().length() > LONGEST_NAME) {
            checks.reject("applicantName", "refusal.field.tooLong", LONGEST_NAME);
        }
        if (command.applicantCitizenId() != null && !CITIZEN_ID.matcher(command.applicantCitizenId()).matches()) {
            checks.reject("applicantCitizenId", "refusal.recognition.badCitizenId");
        }
        if (command.authorisation() != null && command.authorisation().length() > LONGEST_AUTHORISATION) {
            checks.reject("authorisation", "refusal.field.tooLong", LONGEST_AUTHORISATION);
        }
        if (command.hardshipReason() == HardshipReason.OTHER) {
            checks.reason("hardshipDetail", command.hardshipDetail());
        }
        if (command.hardshipDetail() != null && command.hardshipDetail().length() > LONGEST_TEXT) {
            checks.reject("hardshipDetail", "refusal.field.tooLong", LONGEST_TEXT);
        }
        if (command.contactEmail() != null && !Mailboxes.isEmail(command.contactEmail())) {
            checks.reject("contactEmail", "refusal.field.notAnEmail");
        }
        checks.check();
    }

    /** @return the household of that code; refuses the field when there is none */
    HouseholdView household(RegisterApplication command) {
        try {
            return households.byCode(command.householdCode());
        }
        catch (NotFound unknown) {
            throw refusal("householdCode", "refusal.recognition.unknownHousehold", command.householdCode());
        }
    }

    /** @return regime of the day of submission; refuses an application without the confirmation that it asks for */
    Regime regime(RegisterApplication command) {
        Regime regime = regimes.inForce(command.submittedOn());
        if (regime.villageHeadConfirmationRequired(command.submittedOn()) && !command.villageHeadConfirmed()) {
            throw refusal("villageHeadConfirmed", "refusal.recognition.villageHeadMissing",
                    regime.villageHeadConfirmationUntil());
        }
        return regime;
    }

    /** @return who applies: a member, or somebody authorised; refuses everybody else */
    Applicant applicant(RegisterApplication command, HouseholdView household) {
        String name = VietnameseText.tidy(command.applicantName());
        String authorisation = VietnameseText.tidy(command.authorisation());
        if (authorisation != null && !authorisation.isEmpty()) {
            return new Applicant(name, command.applicantCitizenId(), authorisation);
        }
        MemberView member = household.members().stream()
            .filter(person -> VietnameseText.fold(person.fullName()).equals(VietnameseText.fold(name)))
            .filter(person -> command.applicantCitizenId() == null || person.citizenId() == null
                    || person.citizenId().equals(command.applicantCitizenId()))
            .findFirst()
            .orElseThrow(() -> refusal("applicantName", "refusal.recognition.applicantNoMember",
                    name, household.code()));
        return new Applicant(member.fullName(), command.applicantCitizenId(), null);
    }

    /** Refuses when the household's class does not fit the route, or it has an application that is not over. */
    void checkHousehold(HouseholdView household, Route route) {
        households.requireOpen(household.id());
        HouseholdClass current = household.current().householdClass();
        if (route == Route.ESCAPE && current != HouseholdClass.POOR && current != HouseholdClass.NEAR_POOR) {
            throw new Conflict("refusal.recognition.notListed", household.code());
        }
        if (route != Route.ESCAPE && current == HouseholdClass.POOR) {
            throw new Conflict("refusal.recognition.alreadyPoor", household.code(),
                    household.current().decisionNumber() == null ? "" : household.current().decisionNumber());
        }
        applications.findByHouseholdIdAndClosedAtIsNull(household.id()).ifPresent(open -> {
            throw new Conflict("refusal.recognition.openApplication", household.code(), open.submittedOn(),
                    open.state());
        });
    }

    private static InvalidInput refusal(String field, String key, Object... args) {
        return new InvalidInput(List.of(new InvalidInput.FieldError(field, key, args)));
    }
}
