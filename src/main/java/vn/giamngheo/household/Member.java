package vn.giamngheo.household;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.text.VietnameseText;

/** One person's membership of one household. Ends with a date and a reason, and is never deleted. */
@Entity
@Table(name = "member")
class Member {

    private static final Pattern CITIZEN_ID = Pattern.compile("[0-9]{9}|[0-9]{12}");

    @Id
    private UUID id;
    private String fullName;
    @Enumerated(EnumType.STRING)
    private Gender gender;
    private LocalDate birthDate;
    @Enumerated(EnumType.STRING)
    private Relation relation;
    @Enumerated(EnumType.STRING)
    private Ethnicity ethnicity;
    private String citizenId;
    private boolean noLabourCapacity;
    private boolean pension;
    private Boolean healthInsurance;
    private boolean disabled;
    private boolean seriouslyIll;
    private boolean socialAllowance;
    private boolean meritorious;
    private LocalDate joinedOn;
    private LocalDate leftOn;
    private String leaveReason;
    private UUID closingId;

    /** For the persistence provider. */
    protected Member() {}

    Member(NewMember person, LocalDate joinedOn, LocalDate today) {
        this.id = UUID.randomUUID();
        this.fullName = name(person.fullName());
        this.gender = required(person.gender(), "gender");
        this.birthDate = required(person.birthDate(), "birthDate");
        this.relation = required(person.relation(), "relation");
        this.ethnicity = required(person.ethnicity(), "ethnicity");
        this.citizenId = citizenId(person.citizenId());
        this.noLabourCapacity = person.noLabourCapacity();
        this.pension = person.pension();
        this.healthInsurance = person.healthInsurance();
        this.disabled = person.disabled();
        this.seriouslyIll = person.seriouslyIll();
        this.socialAllowance = person.socialAllowance();
        this.meritorious = person.meritorious();
        this.joinedOn = required(joinedOn, "joinedOn");
        if (birthDate.isAfter(today)) {
            throw new InvalidInput("refusal.household.birthDateInFuture", birthDate);
        }
        if (joinedOn.isAfter(today) || joinedOn.isBefore(birthDate)) {
            throw new InvalidInput("refusal.household.badJoiningDate", joinedOn);
        }
    }

    UUID id() {
        return id;
    }

    String fullName() {
        return fullName;
    }

    String citizenId() {
        return citizenId;
    }

    boolean isPresent() {
        return leftOn == null;
    }

    boolean isHead() {
        return isPresent() && relation == Relation.HEAD;
    }

    Relation relation() {
        return relation;
    }

    void leave(LocalDate day, String reason, LocalDate today) {
        if (!isPresent()) {
            throw new Conflict("refusal.household.memberLeftAlready", fullName);
        }
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput("refusal.household.leaveReasonMissing");
        }
        if (day == null || day.isAfter(today) || day.isBefore(joinedOn)) {
            throw new InvalidInput("refusal.household.badLeavingDate");
        }
        this.leftOn = day;
        this.leaveReason = VietnameseText.tidy(reason);
    }

    /** Leaves because the household is no more. */
    void leaveWithHousehold(LocalDate day, String reason, UUID closing, LocalDate today) {
        leave(day, reason, today);
        this.closingId = closing;
    }

    boolean leftWith(UUID closing) {
        return closing.equals(closingId);
    }

    /** The household was closed by mistake. */
    void comeBack() {
        this.leftOn = null;
        this.leaveReason = null;
        this.closingId = null;
    }

    void becomeHead() {
        this.relation = Relation.HEAD;
    }

    MemberView view() {
        return new MemberView(id, fullName, gender, birthDate, relation.name(), ethnicity.name(), citizenId,
                noLabourCapacity, pension, healthInsurance, disabled, seriouslyIll, socialAllowance, meritorious,
                joinedOn, leftOn, leaveReason);
    }

    private static String name(String fullName) {
        String tidy = VietnameseText.tidy(fullName);
        if (tidy == null || tidy.length() < 2 || tidy.length() > 120 || !tidy.codePoints().anyMatch(Character::isLetter)) {
            throw new InvalidInput("refusal.household.badName", String.valueOf(tidy));
        }
        return tidy;
    }

    private static String citizenId(String number) {
        String digits = number == null ? "" : number.replaceAll("\\s", "");
        if (!digits.isEmpty() && !CITIZEN_ID.matcher(digits).matches()) {
            throw new InvalidInput("refusal.household.badCitizenId", digits);
        }
        return digits.isEmpty() ? null : digits;
    }

    private static <T> T required(T value, String field) {
        if (value == null) {
            throw new InvalidInput("refusal.household.memberFieldMissing", field);
        }
        return value;
    }
}
