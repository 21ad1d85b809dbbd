package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;

/** The stored households. */
interface Households extends JpaRepository<Household, UUID> {

    @Query("select h from Household h left join fetch h.members where h.id = :id")
    Optional<Household> withMembers(UUID id);

    /** A household with its members and the class that holds on a day, in one query: a row a member, all of them the same. */
    @Query("select h as household, s as status from Household h left join fetch h.members"
            + " left join ListStatus s on s.householdId = h.id and s.effectiveFrom <= :day"
            + " and (s.effectiveTo is null or s.effectiveTo >= :day) where h.id = :id")
    List<Tuple> withMembersOn(UUID id, LocalDate day);

    @Query("select distinct h from Household h left join fetch h.members where h.id in :ids")
    List<Household> withMembers(Collection<UUID> ids);

    @Query("select h.id from Household h where h.code = :code")
    Optional<UUID> idOf(String code);

    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select h from Household h where h.id in :ids")
    List<Household> forStatuses(Collection<UUID> ids);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from Household h where h.id = :id")
    Optional<Household> lockForChange(UUID id);

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select h from Household h where h.id = :id")
    Optional<Household> lockAsItIs(UUID id);

    @Query("select count(m) > 0 from Member m where m.citizenId = :citizenId and m.leftOn is null")
    boolean isMemberSomewhere(String citizenId);

    @Query("select new vn.giamngheo.household.HeadOfHousehold(h.id, h.headName) from Household h where h.id in :ids")
    List<HeadOfHousehold> heads(Collection<UUID> ids);
}
