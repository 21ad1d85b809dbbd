package vn.giamngheo.campaign;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.giamngheo.attachment.AttachedTo;
import vn.giamngheo.attachment.AttachmentOwner;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;

/** Scans of the signed minutes of a hamlet's meeting: attached by its head or the officer until the commune's lists are posted. */
@Component
class HamletMeetingFiles implements AttachmentOwner {

    private static final Set<Role> UPLOADERS = Set.of(Role.VILLAGE_HEAD, Role.COMMUNE_OFFICER);

    private final HamletMeetings meetings;
    private final CampaignFiles files;
    private final CampaignRights rights;
    private final CurrentActor currentActor;

    HamletMeetingFiles(HamletMeetings meetings, CampaignFiles files, CampaignRights rights, CurrentActor currentActor) {
        this.meetings = meetings;
        this.files = files;
        this.rights = rights;
        this.currentActor = currentActor;
    }

    @Override
    public String type() {
        return "HAMLET_MEETING";
    }

    @Override
    public Optional<AttachedTo> find(UUID ownerId) {
        return meetings.hamletOf(ownerId).map(hamlet -> {
            CommuneReview review = files.commune(hamlet.communeReviewId());
            boolean open = review.state() == CommuneReviewState.REVIEWING
                    || review.state() == CommuneReviewState.TO_POST;
            boolean holds = currentActor.find().isPresent() && rights.holds(UPLOADERS, hamlet.hamletKey());
            return new AttachedTo(review.communeKey(), hamlet.hamletKey(), null, review.id(), hamlet.round(),
                    open && holds, open);
        });
    }
}
