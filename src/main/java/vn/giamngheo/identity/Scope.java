package vn.giamngheo.identity;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

import vn.giamngheo.shared.ActingPost;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/**
 * What a person's posts cover: the post's unit and all that lies below it. Posts whose role reads no cases (administrator,
 * process owner, bank, insurance, loan group) open nothing here.
 */
@Service
public class Scope {

    private final Units units;
    private final CurrentActor currentActor;

    Scope(Units units, CurrentActor currentActor) {
        this.units = units;
        this.currentActor = currentActor;
    }

    /**
     * @param actor a person
     * @param unit a unit, may be null
     * @return whether a post of this person covers it; false for null and unknown units
     */
    public boolean covers(Actor actor, UnitKey unit) {
        return caseUnits(actor).anyMatch(own -> units.covers(own, unit));
    }

    /**
     * Returns when a post of the one who acts covers the unit.
     *
     * @param unit a unit
     * @throws NotPermitted when none does, or nobody is logged in
     */
    public void requireCovers(UnitKey unit) {
        if (!covers(currentActor.get(), unit)) {
            throw new NotPermitted("refusal.identity.outsideYourUnit", nameOf(unit));
        }
    }

    /**
     * @param actor a person
     * @return the highest units whose subtree the person reads, without repetition; empty when none
     */
    public List<UnitKey> unitKeys(Actor actor) {
        List<UnitKey> own = caseUnits(actor).distinct().toList();
        return own.stream().filter(unit -> own.stream().noneMatch(other -> !other.equals(unit) && units.covers(other, unit)))
            .toList();
    }

    /**
     * Returns when the one who acts holds a post of that role in that unit or in a unit above it.
     *
     * @param role the role that the act asks for
     * @param unit unit the act belongs to
     * @throws NotPermitted when no such post is held
     */
    public void require(Role role, UnitKey unit) {
        PostGroup held = currentActor.get().posts().stream()
            .filter(post -> post.role() == role && units.covers(post.unit(), unit)).findFirst()
            .orElseThrow(() -> new NotPermitted("refusal.identity.postMissing", role, nameOf(unit)));
        ActingPost.note(held.id());
    }

    private Stream<UnitKey> caseUnits(Actor actor) {
        return actor.posts().stream().filter(post -> post.role().readsCases()).map(PostGroup::unit);
    }

    private String nameOf(UnitKey unit) {
        return units.find(unit).map(known -> known.name()).orElse(unit == null ? "" : unit.value());
    }
}
