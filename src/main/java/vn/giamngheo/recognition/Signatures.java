package vn.giamngheo.recognition;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.ActingPost;
import vn.giamngheo.territory.UnitKey;

/** Who signs now: the holder of the post that the act came to, or the one who stands in while the holder is away. */
@Component
class Signatures {

    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final Clock clock;

    Signatures(Accounts accounts, CurrentActor currentActor, Clock clock) {
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    Signer chairOf(UnitKey commune) {
        return of(Role.COMMUNE_CHAIR, commune);
    }

    /** Who signs by order of the chair: the poverty officer, or the one who stands in. */
    Signer officerOf(UnitKey commune) {
        return of(Role.COMMUNE_OFFICER, commune);
    }

    private Signer of(Role role, UnitKey commune) {
        Actor actor = currentActor.get();
        PostGroup post = ActingPost.noted().map(PostGroup::parse)
            .orElseGet(() -> new PostGroup(role, commune));
        return Signer.of(accounts.holders(post, LocalDate.now(clock)).stream()
            .filter(holder -> holder.username().equals(actor.username())).findFirst()
            .orElseGet(() -> accounts.find(actor.username())), actor.standingInAt(post));
    }
}
