package vn.giamngheo.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.AccountView;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/** Who surveys which hamlet in a campaign. */
@Service
public class CampaignSurveyors {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CampaignFiles files;
    private final CampaignRights rights;
    private final Accounts accounts;
    private final Units units;
    private final CampaignAudit audit;
    private final Clock clock;

    CampaignSurveyors(JdbcClient jdbc, JdbcTemplate batches, CampaignFiles files, CampaignRights rights,
            Accounts accounts, Units units, CampaignAudit audit, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.files = files;
        this.rights = rights;
        this.accounts = accounts;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Assigns all surveyors of the commune to each of its hamlets. */
    void assignAll(CommuneReview review) {
        List<String> all = candidates(review.communeKey()).stream().map(AccountView::username).toList();
        LocalDate today = LocalDate.now(clock);
        put(review.id(), units.hamletsOf(review.communeKey()).stream().filter(hamlet -> hamlet.isValidOn(today))
            .map(AdminUnit::key).toList(), all);
    }

    /**
     * @param commune ward or commune
     * @return who holds the post of a surveyor there today
     */
    @Transactional(readOnly = true)
    public List<AccountView> candidates(UnitKey commune) {
        return accounts.holders(new PostGroup(Role.SURVEYOR, commune), LocalDate.now(clock));
    }

    /**
     * @param communeReviewId commune's part of a campaign
     * @return user names by hamlet; hamlets without surveyors are left out
     */
    @Transactional(readOnly = true)
    public Map<UnitKey, Set<String>> ofCommune(UUID communeReviewId) {
        Map<UnitKey, Set<String>> assigned = new HashMap<>();
        jdbc.sql("select hamlet_key, username from campaign_surveyor where commune_review_id = :review")
            .param("review", communeReviewId).query(row -> {
                assigned.computeIfAbsent(new UnitKey(row.getString(1)), hamlet -> new TreeSet<>()).add(row.getString(2));
            });
        return assigned;
    }

    /**
     * Assigns surveyors to a hamlet, in place of those so far.
     *
     * @param communeReviewId commune's part of a campaign
     * @param hamlet hamlet of the commune
     * @param usernames holders of the surveyors' post of the commune; may be empty while the campaign is planned
     * @throws NotPermitted when the one who acts belongs neither to the board of the commune nor to the office above it
     */
    @Transactional
    public void assign(UUID communeReviewId, UnitKey hamlet, Collection<String> usernames) {
        CommuneReview review = files.commune(communeReviewId);
        if (!rights.holds(CampaignRights.SUPERIOR_OFFICES, review.communeKey())) {
            rights.require(Set.of(Role.COMMUNE_BOARD), review.communeKey());
        }
        if (units.hamletsOf(review.communeKey()).stream().noneMatch(one -> one.key().equals(hamlet))) {
            throw new NotFound("refusal.campaign.unknown");
        }
        Set<String> wanted = new TreeSet<>(usernames);
        List<String> candidates = candidates(review.communeKey()).stream().map(AccountView::username).toList();
        if (!candidates.containsAll(wanted)) {
            throw new InvalidInput("refusal.campaign.notASurveyor");
        }
        if (wanted.isEmpty() && review.state() != CommuneReviewState.PLANNED) {
            throw new InvalidInput("refusal.campaign.lastSurveyor");
        }
        Set<String> before = ofCommune(communeReviewId).getOrDefault(hamlet, Set.of());
        jdbc.sql("delete from campaign_surveyor where commune_review_id = :review and hamlet_key = :hamlet")
            .param("review", communeReviewId).param("hamlet", hamlet.value()).update();
        put(communeReviewId, List.of(hamlet), wanted);
        audit.record("surveyorsAssigned", review, Map.of("surveyors", String.join(", ", before)),
                Map.of("surveyors", String.join(", ", wanted), "hamlet", units.get(hamlet).name()), null);
    }

    /** @return names of hamlets with households on the list and nobody to survey them */
    List<String> hamletsWithout(CommuneReview review) {
        return jdbc.sql("""
                select distinct e.hamlet_key from review_entry e where e.commune_review_id = :review
                and e.removed_at is null and not exists (select 1 from campaign_surveyor s
                    where s.commune_review_id = e.commune_review_id and s.hamlet_key = e.hamlet_key) order by 1""")
            .param("review", review.id()).query(String.class).list().stream().map(UnitKey::new).map(units::get)
            .map(AdminUnit::key).map(units::pathName).toList();
    }

    /** @return hamlets that this person surveys */
    Set<UnitKey> hamletsOf(UUID communeReviewId, String username) {
        return ofCommune(communeReviewId).entrySet().stream().filter(each -> each.getValue().contains(username))
            .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** Refuses who was not assigned to the hamlet. */
    void requireAssigned(HamletReview hamlet, String username) {
        boolean assigned = ofCommune(hamlet.communeReviewId()).getOrDefault(hamlet.hamletKey(), Set.of())
            .contains(username);
        if (!assigned) {
            throw new NotPermitted("refusal.campaign.notAssigned", units.get(hamlet.hamletKey()).name());
        }
    }

    private void put(UUID communeReviewId, List<UnitKey> hamlets, Collection<String> usernames) {
        List<Object[]> rows = new ArrayList<>();
        hamlets.forEach(hamlet -> usernames
            .forEach(username -> rows.add(new Object[] {communeReviewId, hamlet.value(), username})));
        batches.batchUpdate("insert into campaign_surveyor (commune_review_id, hamlet_key, username) values (?, ?, ?)",
                rows);
    }
}
