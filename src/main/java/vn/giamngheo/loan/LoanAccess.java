package vn.giamngheo.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/**
 * Who sees and does what with loan cases. Loan groups and the bank see loan cases and nothing else; posts that have no part
 * in loans see none. A unit's successor answers for its cases.
 */
@Service
public class LoanAccess {

    private static final Set<Role> READERS = EnumSet.of(Role.VILLAGE_HEAD, Role.COMMUNE_OFFICER, Role.COMMUNE_BOARD,
            Role.COMMUNE_CHAIR, Role.CITY_DIVISION, Role.CITY_CHAIR, Role.PROVINCE_DEPT, Role.PROVINCE_CHAIR,
            Role.MASS_ORG, Role.LOAN_GROUP, Role.BANK, Role.AUDITOR);
    private static final Set<Role> IDENTIFIERS = EnumSet.of(Role.COMMUNE_OFFICER, Role.COMMUNE_CHAIR, Role.MASS_ORG,
            Role.LOAN_GROUP, Role.BANK);

    private final Units units;
    private final CurrentActor currentActor;
    private final Scope scope;
    private final Clock clock;

    LoanAccess(Units units, CurrentActor currentActor, Scope scope, Clock clock) {
        this.units = units;
        this.currentActor = currentActor;
        this.scope = scope;
        this.clock = clock;
    }

    /** @return whether the one who acts sees any loan cases */
    public boolean reads() {
        return currentActor.find().stream().flatMap(actor -> actor.posts().stream())
            .anyMatch(post -> READERS.contains(post.role()));
    }

    /**
     * @param unit hamlet or commune of a case
     * @return whether the one who acts sees its loan cases
     */
    public boolean covers(UnitKey unit) {
        return holds(READERS, unit);
    }

    /**
     * Returns when the one who acts sees loan cases of the unit.
     *
     * @param unit hamlet or commune of a case
     * @throws NotPermitted when he does not
     */
    public void requireCovers(UnitKey unit) {
        if (!covers(unit)) {
            throw new NotPermitted("refusal.loan.outsideYourUnits", units.get(unit).name());
        }
    }

    /**
     * @param unit a unit
     * @param roles roles that may act
     * @return whether the one who acts holds a post of one of the roles that answers for the unit
     */
    public boolean mayAct(UnitKey unit, Role... roles) {
        return holds(EnumSet.copyOf(List.of(roles)), unit);
    }

    /**
     * Returns when the one who acts holds a post of one of the roles that answers for the unit.
     *
     * @param unit a unit
     * @param roles roles that may act
     * @throws NotPermitted when he holds none
     */
    public void require(UnitKey unit, Role... roles) {
        if (!mayAct(unit, roles)) {
            throw new NotPermitted("refusal.loan.notYourPost", units.get(unit).name());
        }
    }

    /**
     * @param unit hamlet or commune of a case
     * @return whether the one who acts may see the borrower's number and telephone
     */
    boolean identifies(UnitKey unit) {
        return holds(IDENTIFIERS, unit);
    }

    /** @return whether the one who acts may open the household's page too */
    boolean seesHousehold(UnitKey hamlet) {
        return scope.covers(currentActor.get(), hamlet);
    }

    /** @return roles of the one who acts */
    Set<Role> roles() {
        return currentActor.get().posts().stream().map(PostGroup::role).collect(Collectors.toSet());
    }

    /**
     * @param roles roles that count
     * @return communes and hamlets of all times for which the one who acts answers today
     */
    private Area area(Set<Role> roles) {
        LocalDate today = LocalDate.now(clock);
        Set<AdminUnit> answered = own(currentActor.get(), roles)
            .flatMap(own -> units.answeredForBy(own, today).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> communes = answered.stream().filter(unit -> unit.level() == UnitLevel.COMMUNE)
            .map(unit -> unit.key().value()).toList();
        List<String> hamlets = answered.stream().filter(unit -> unit.level() == UnitLevel.HAMLET)
            .filter(hamlet -> !communes.contains(hamlet.parentKey().value())).map(unit -> unit.key().value()).toList();
        return new Area(communes, hamlets);
    }

    /**
     * @return units whose loan cases the one who acts sees
     * @throws NotPermitted when he sees none
     */
    Area readable() {
        if (!reads()) {
            throw new NotPermitted("refusal.loan.noPost");
        }
        return area(READERS);
    }

    /**
     * @param role a role
     * @return units that he answers for in that role
     * @throws NotPermitted when he does not hold it
     */
    Area inRole(Role role) {
        if (!currentActor.get().holds(role)) {
            throw new NotPermitted("refusal.loan.noPost");
        }
        return area(EnumSet.of(role));
    }

    private boolean holds(Set<Role> roles, UnitKey unit) {
        LocalDate today = LocalDate.now(clock);
        return own(currentActor.get(), roles).anyMatch(own -> units.answersFor(own, unit, today));
    }

    private static Stream<UnitKey> own(Actor actor, Set<Role> roles) {
        return actor.posts().stream().filter(post -> roles.contains(post.role())).map(PostGroup::unit).distinct();
    }

    /**
     * Units in the form that statements compare with.
     *
     * @param communes keys of wards and communes
     * @param hamlets keys of single hamlets
     */
    record Area(List<String> communes, List<String> hamlets) {

        String communeList() {
            return String.join(",", communes);
        }

        String hamletList() {
            return String.join(",", hamlets);
        }
    }
}
