package vn.giamngheo.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

import vn.giamngheo.shared.ActingPost;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/**
 * What a person's posts cover: the post's unit, all that lies below it, and the former units that these follow today, whose
 * households and cases they took over. Posts whose role reads no cases (administrator, process owner, bank, insurance, loan
 * group) open nothing here.
 */
@Service
public class Scope {

    private final Units units;
    private final CurrentActor currentActor;
    private final Clock clock;

    Scope(Units units, CurrentActor currentActor, Clock clock) {
        this.units = units;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param actor a person
     * @param unit a unit, may be null
     * @return whether a post of this person covers it; false for null and unknown units
     */
    public boolean covers(Actor actor, UnitKey unit) {
        LocalDate today = LocalDate.now(clock);
        return caseUnits(actor).anyMatch(own -> units.answersFor(own, unit, today));
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
     * @param actor a person
     * @return every unit of all times whose households and cases the person reads today; empty when none
     */
    public List<AdminUnit> reach(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        Map<UnitKey, AdminUnit> reach = new LinkedHashMap<>();
        unitKeys(actor).forEach(own -> units.answeredForBy(own, today).forEach(unit -> reach.put(unit.key(), unit)));
        return List.copyOf(reach.values());
    }

    /**
     * @param actor a person
     * @param roles roles that the act is open to
     * @param unit unit the act belongs to
     * @return whether he or she holds a post of one of the roles in that unit, in a unit above it, or in one that follows it
     */
    public boolean holds(Actor actor, Set<Role> roles, UnitKey unit) {
        LocalDate today = LocalDate.now(clock);
        return actor.posts().stream()
            .anyMatch(post -> roles.contains(post.role()) && units.answersFor(post.unit(), unit, today));
    }

    /**
     * Returns when the one who acts holds a post of that role in that unit, in a unit above it, or in one that follows it.
     *
     * @param role the role that the act asks for
     * @param unit unit the act belongs to
     * @throws NotPermitted when no such post is held
     */
    public void require(Role role, UnitKey unit) {
        LocalDate today = LocalDate.now(clock);
        PostGroup held = currentActor.get().posts().stream()
            .filter(post -> post.role() == role && units.answersFor(post.unit(), unit, today)).findFirst()
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
