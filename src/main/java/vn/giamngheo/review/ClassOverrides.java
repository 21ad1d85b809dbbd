package vn.giamngheo.review;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.attachment.Attachments;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.text.VietnameseText;

/** The commune board puts another class in place of the computed one: with its reason, its post, and evidence attached. */
@Service
public class ClassOverrides {

    static final Set<Role> BOARD = Set.of(Role.COMMUNE_BOARD);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final int LONGEST_REASON = 300;

    private final OpenSheets open;
    private final AssessmentDuties duties;
    private final CasePosts posts;
    private final Attachments attachments;
    private final CurrentActor currentActor;
    private final MessageSource messages;
    private final AssessmentAudit audit;
    private final Clock clock;

    ClassOverrides(OpenSheets open, AssessmentDuties duties, CasePosts posts, Attachments attachments,
            CurrentActor currentActor, MessageSource messages, AssessmentAudit audit, Clock clock) {
        this.open = open;
        this.duties = duties;
        this.posts = posts;
        this.attachments = attachments;
        this.currentActor = currentActor;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param assessmentId the assessment
     * @return the assessment whose class the one who acts may override now
     * @throws vn.giamngheo.shared.NotPermitted when he holds no post of the commune board, surveyed, or is kin
     * @throws vn.giamngheo.shared.Conflict when the result is not waiting for the meeting or for being posted anew
     */
    @Transactional(readOnly = true)
    public AssessmentView open(UUID assessmentId) {
        return forActor(assessmentId).view();
    }

    /**
     * Overrides the class of the sheet that counts. The computed class stays beside it.
     *
     * @param command the class and why
     * @throws InvalidInput when there is no evidence attached, the reason is missing or the class is the computed one
     */
    @Transactional
    public void override(OverrideClass command) {
        Assessment assessment = forActor(command.assessmentId());
        assessment.checkVersion(command.version());
        String reason = VietnameseText.tidy(command.reason());
        check(command, reason);
        int evidence = attachments.count(AssessmentFiles.Kind.OVERRIDE.name(), assessment.id(),
                assessment.overridesMade() + 1);
        Survey sheet = assessment.standingSheet().orElseThrow();
        OverridingClass to = command.to();
        Map<String, Object> before = assessment.result();
        assessment.classOverridden(to, reason, text("review.override.sentence", name(to.householdClass(), to.subClass()),
                reason, sheet.b1(), sheet.b2(), name(sheet.householdClass(), sheet.subClass())), evidence,
                currentActor.get().username(), clock.instant());
        Map<String, Object> after = assessment.result();
        after.put("computedClass", sheet.householdClass().name());
        after.put("evidence", evidence);
        audit.record("classOverridden", assessment, before, after, reason);
    }

    private Assessment forActor(UUID assessmentId) {
        Assessment assessment = open.load(assessmentId);
        String member = posts.require(BOARD, assessment.hamletKey()).username();
        duties.checkBoard(assessmentId, member);
        assessment.checkOverridable();
        return assessment;
    }

    private static void check(OverrideClass command, String reason) {
        if (command.to() == null) {
            throw new InvalidInput(List.of(new FieldError("to", "refusal.field.missing")));
        }
        if (reason == null || reason.isEmpty()) {
            throw new InvalidInput(List.of(new FieldError("reason", "refusal.field.missing")));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInput(List.of(new FieldError("reason", "refusal.field.tooLong", LONGEST_REASON)));
        }
    }

    private String name(HouseholdClass householdClass, SubClass subClass) {
        String label = text("HouseholdClass." + householdClass);
        return subClass == SubClass.NONE ? label : label + " (" + text("SubClass." + subClass) + ")";
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }
}
