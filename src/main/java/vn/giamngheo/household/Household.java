package vn.giamngheo.household;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.text.VietnameseText;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;

/**
 * A household: those who live and eat together and share income and expenses, in one hamlet. Holds that there is exactly
 * one head, until it is closed, and that nobody is entered twice.
 */
@Entity
@Table(name = "household")
class Household {

    @Id
    private UUID id;
    private String code;
    private UnitKey communeKey;
    private UnitKey hamletKey;
    private String address;
    private String phone;
    private String headName;
    private String searchText;
    private boolean illustrative;
    private LocalDate closedOn;
    @Version
    private int version;
    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    @JoinColumn(name = "household_id", nullable = false, updatable = false)
    private List<Member> members = new ArrayList<>();

    /** For the persistence provider. */
    protected Household() {}

    private Household(String code, AdminUnit hamlet, String address, String phone) {
        this.id = UUID.randomUUID();
        this.code = code;
        this.communeKey = hamlet.parentKey();
        live(hamlet, address, phone);
    }

    static Household register(String code, AdminUnit hamlet, RegisterHousehold command, LocalDate joinedOn,
            LocalDate today) {
        long heads = command.members().stream().filter(person -> person.relation() == Relation.HEAD).count();
        if (heads != 1) {
            throw new InvalidInput("refusal.household.exactlyOneHead", heads);
        }
        Household household = new Household(code, hamlet, command.address(), command.phone());
        command.members().forEach(person -> household.enter(new Member(person, bornOrJoined(person, joinedOn), today)));
        household.describe(hamlet);
        return household;
    }

    /** Ends the household: everybody leaves on that day. It keeps its head's name and is found as before. */
    void close(LocalDate day, String leaveReason, UUID closing, LocalDate today) {
        requireOpen();
        presentMembers().toList().forEach(member -> member.leaveWithHousehold(day, leaveReason, closing, today));
        this.closedOn = day;
    }

    /** Undoes a closing: who left by it is a member as before. */
    void reopen(UUID closing) {
        leftWith(closing).toList().forEach(Member::comeBack);
        this.closedOn = null;
    }

    void requireOpen() {
        if (closedOn != null) {
            throw new Conflict("refusal.household.closed", code, closedOn);
        }
    }

    MemberView addMember(NewMember person, LocalDate joinedOn, AdminUnit hamlet, LocalDate today) {
        if (person.relation() == Relation.HEAD) {
            throw new Conflict("refusal.household.hasHead", headName);
        }
        Member member = new Member(person, joinedOn, today);
        enter(member);
        describe(hamlet);
        return member.view();
    }

    MemberView endMembership(EndMembership command, AdminUnit hamlet, LocalDate today) {
        Member leaving = present(command.memberId());
        if (presentMembers().count() == 1) {
            throw new Conflict("refusal.household.lastMember", leaving.fullName());
        }
        Member heir = null;
        if (leaving.isHead()) {
            if (command.newHeadId() == null || command.newHeadId().equals(leaving.id())) {
                throw new InvalidInput("refusal.household.newHeadMissing", leaving.fullName());
            }
            heir = present(command.newHeadId());
        } else if (command.newHeadId() != null) {
            throw new InvalidInput("refusal.household.headStays", headName);
        }
        leaving.leave(command.leftOn(), command.reason(), today);
        if (heir != null) {
            heir.becomeHead();
        }
        describe(hamlet);
        return leaving.view();
    }

    /** The hamlet is one of the household's ward or commune, or of the one that has followed it, to which it then moves. */
    void changeContact(AdminUnit hamlet, UnitKey communeToday, String newAddress, String newPhone) {
        if (!communeKey.equals(hamlet.parentKey()) && !communeToday.equals(hamlet.parentKey())) {
            throw new InvalidInput("refusal.household.hamletOfOtherCommune", hamlet.name());
        }
        communeKey = hamlet.parentKey();
        live(hamlet, newAddress, newPhone);
        describe(hamlet);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    UnitKey communeKey() {
        return communeKey;
    }

    UnitKey hamletKey() {
        return hamletKey;
    }

    String address() {
        return address;
    }

    String phone() {
        return phone;
    }

    String headName() {
        return headName;
    }

    boolean isIllustrative() {
        return illustrative;
    }

    String searchText() {
        return searchText;
    }

    /** @return last day of a household that is no more, null while it lives */
    LocalDate closedOn() {
        return closedOn;
    }

    Stream<Member> leftWith(UUID closing) {
        return members.stream().filter(member -> member.leftWith(closing));
    }

    Stream<Member> presentMembers() {
        return members.stream().filter(Member::isPresent);
    }

    List<MemberView> formerMembers() {
        return members.stream().filter(member -> !member.isPresent()).map(Member::view)
                .sorted(Comparator.comparing(MemberView::leftOn).reversed()).toList();
    }

    HouseholdView view(String hamletName, StatusView current) {
        return new HouseholdView(id, code, headName, communeKey, hamletKey, hamletName, address, phone, memberViews(),
                current, closedOn);
    }

    List<MemberView> memberViews() {
        return presentMembers()
                .map(Member::view)
                .sorted(Comparator.comparing((MemberView member) -> Relation.valueOf(member.relation()))
                        .thenComparing(MemberView::birthDate))
                .toList();
    }

    private static LocalDate bornOrJoined(NewMember person, LocalDate joinedOn) {
        return person.birthDate() != null && person.birthDate().isAfter(joinedOn) ? person.birthDate() : joinedOn;
    }

    private void enter(Member member) {
        boolean twice = member.citizenId() != null
                && presentMembers().anyMatch(other -> member.citizenId().equals(other.citizenId()));
        if (twice) {
            throw new Conflict("refusal.household.memberTwice", member.fullName());
        }
        members.add(member);
    }

    private Member present(UUID memberId) {
        return presentMembers().filter(member -> member.id().equals(memberId)).findFirst()
                .orElseThrow(() -> new NotFound("refusal.household.unknownMember"));
    }

    private void live(AdminUnit hamlet, String newAddress, String newPhone) {
        this.hamletKey = hamlet.key();
        this.address = blankToNull(VietnameseText.tidy(newAddress));
        this.phone = blankToNull(VietnameseText.tidy(newPhone));
    }

    private void describe(AdminUnit hamlet) {
        this.headName = presentMembers().filter(Member::isHead).findFirst().orElseThrow().fullName();
        this.searchText = searchText(code, hamlet.name(), presentMembers().map(Member::fullName).toList());
    }

    /** Words by which the household is found, in search form. */
    static String searchText(String code, String hamletName, List<String> names) {
        return Stream.concat(Stream.of(code, hamletName), names.stream()).map(VietnameseText::fold)
                .collect(Collectors.joining(" "));
    }

    private static String blankToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
