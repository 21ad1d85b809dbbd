package vn.giamngheo.review;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.giamngheo.attachment.AttachedTo;
import vn.giamngheo.attachment.AttachmentOwner;
import vn.giamngheo.identity.Role;

/**
 * Files of an assessment: photos of a survey, signed minutes of a meeting, evidence of a posting and of an overridden class.
 * All belong to the assessment's id; the occasion tells which round, meeting, posting or override.
 */
class AssessmentFiles implements AttachmentOwner {

    private final Kind kind;
    private final AssessmentRepository assessments;
    private final CasePosts posts;

    AssessmentFiles(Kind kind, AssessmentRepository assessments, CasePosts posts) {
        this.kind = kind;
        this.assessments = assessments;
        this.posts = posts;
    }

    @Override
    public String type() {
        return kind.name();
    }

    @Override
    public Optional<AttachedTo> find(UUID ownerId) {
        return assessments.findById(ownerId).map(assessment -> {
            Moment moment = moment(assessment);
            return new AttachedTo(assessment.communeKey(), assessment.hamletKey(), assessment.householdId(),
                    assessment.caseId(), moment.occasion(),
                    moment.takes() && posts.heldBy(kind.uploaders, assessment.hamletKey()), moment.stepOpen());
        });
    }

    private Moment moment(Assessment assessment) {
        AssessmentState state = assessment.state();
        return switch (kind) {
            case SURVEY -> new Moment(assessment.surveyRound(), assessment.isSheetOpen(), assessment.isSheetOpen());
            case MEETING -> {
                boolean before = state == AssessmentState.CLASSIFIED;
                yield new Moment(assessment.meetingsHeld() + (before ? 1 : 0),
                        before || state == AssessmentState.MEETING_AGREED, before);
            }
            case POSTING -> {
                boolean before = state == AssessmentState.MEETING_AGREED || state == AssessmentState.SETTLED;
                yield new Moment(assessment.postingsMade() + (before ? 1 : 0), before || state == AssessmentState.POSTED,
                        before);
            }
            case OVERRIDE -> {
                boolean now = state == AssessmentState.CLASSIFIED || state == AssessmentState.SETTLED;
                yield new Moment(assessment.overridesMade() + 1, now, now);
            }
        };
    }

    private record Moment(int occasion, boolean takes, boolean stepOpen) {}

    /** What files of an assessment belong to. */
    enum Kind {
        /** Photos and signed sheets. */
        SURVEY(Role.SURVEYOR),
        /** Signed minutes. */
        MEETING(Role.VILLAGE_HEAD),
        /** Photos of the posted list. */
        POSTING(Role.COMMUNE_OFFICER, Role.VILLAGE_HEAD),
        /** What proves that the computed class is wrong. */
        OVERRIDE(Role.COMMUNE_BOARD);

        private final Set<Role> uploaders;

        Kind(Role... uploaders) {
            this.uploaders = Set.of(uploaders);
        }
    }

    /** Offers each kind to the module of attachments. */
    @Configuration(proxyBeanMethods = false)
    static class Owners {

        @Bean
        AttachmentOwner surveyFiles(AssessmentRepository assessments, CasePosts posts) {
            return new AssessmentFiles(Kind.SURVEY, assessments, posts);
        }

        @Bean
        AttachmentOwner meetingFiles(AssessmentRepository assessments, CasePosts posts) {
            return new AssessmentFiles(Kind.MEETING, assessments, posts);
        }

        @Bean
        AttachmentOwner postingFiles(AssessmentRepository assessments, CasePosts posts) {
            return new AssessmentFiles(Kind.POSTING, assessments, posts);
        }

        @Bean
        AttachmentOwner overrideFiles(AssessmentRepository assessments, CasePosts posts) {
            return new AssessmentFiles(Kind.OVERRIDE, assessments, posts);
        }
    }
}
