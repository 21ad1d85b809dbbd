package vn.giamngheo.campaign;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.campaign.SheetsPage.HamletChoice;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.review.SheetFileView;
import vn.giamngheo.review.SheetImports;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/**
 * Who takes the sheets of a list out as a file and brings them back: a surveyor those of the hamlets he was assigned to, the
 * officer and the board of the commune all of them, but only to read or to hand on; surveyed is by surveyors alone.
 */
@Service
public class CampaignSheets {

    private static final Set<Role> SURVEYOR = Set.of(Role.SURVEYOR);

    private final CampaignFiles files;
    private final CampaignSurveyors surveyors;
    private final CampaignRights rights;
    private final SheetImports imports;
    private final CurrentActor currentActor;
    private final Units units;
    private final CampaignAudit audit;

    CampaignSheets(CampaignFiles files, CampaignSurveyors surveyors, CampaignRights rights, SheetImports imports,
            CurrentActor currentActor, Units units, CampaignAudit audit) {
        this.files = files;
        this.surveyors = surveyors;
        this.rights = rights;
        this.imports = imports;
        this.currentActor = currentActor;
        this.units = units;
        this.audit = audit;
    }

    /**
     * @param campaignId campaign
     * @param commune ward or commune
     * @return the page from which sheets are taken out and brought back
     * @throws NotPermitted when the one who looks may do neither
     */
    @Transactional(readOnly = true)
    public SheetsPage page(UUID campaignId, UnitKey commune) {
        CommuneReview review = files.commune(campaignId, commune);
        Reach reach = reach(review);
        List<HamletChoice> hamlets = units.hamletsOf(commune).stream().map(AdminUnit::key).filter(reach::covers)
            .map(hamlet -> new HamletChoice(hamlet.value(), units.get(hamlet).name())).toList();
        return new SheetsPage(files.campaign(campaignId).view(), commune.value(), units.get(commune).name(), hamlets,
                reach.whole(), surveys(review), surveys(review) ? imports.own(review.id()) : List.of());
    }

    /**
     * Notes in the audit trail that somebody takes personal data out, and says which.
     *
     * @param campaignId campaign
     * @param unit ward or commune for all hamlets that the one who acts may take out, or one hamlet
     * @return what he or she may take out
     * @throws NotPermitted when that is nothing
     * @throws Conflict before the list is confirmed
     */
    @Transactional
    public SheetsTaken take(UUID campaignId, UnitKey unit) {
        boolean hamlet = units.get(unit).level() == UnitLevel.HAMLET;
        CommuneReview review = files.commune(campaignId, hamlet ? units.get(unit).parentKey() : unit);
        Reach reach = reach(review);
        if (hamlet && !reach.covers(unit)) {
            throw new NotPermitted("refusal.campaign.notAssigned", units.get(unit).name());
        }
        List<UUID> taken = CampaignFiles.assessments(files.ofCommune(review).stream()
            .filter(each -> each.assessment() != null && reach.covers(each.entry().hamletKey())
                    && (!hamlet || each.entry().hamletKey().equals(unit))).toList());
        if (taken.isEmpty()) {
            throw new Conflict("refusal.campaign.noSheets");
        }
        audit.record("sheetsTaken", review, Map.of(),
                Map.of("households", taken.size(), hamlet ? "hamlet" : "commune", units.get(unit).name()), null);
        return new SheetsTaken(review.id(), taken, reach.surveyor(),
                "phieu-khao-sat-" + unit.value().replace('.', '-') + "-nam-" + review.year() + ".xlsx");
    }

    /**
     * Checks a file that a surveyor brings back; imports nothing.
     *
     * @param campaignId campaign
     * @param commune ward or commune
     * @param fileName name of the file
     * @param content the file
     * @return id of the import, to be confirmed
     * @throws NotPermitted when the one who acts surveys no hamlet of the list
     * @throws vn.giamngheo.shared.InvalidInput when it is no file of this list, or too large
     */
    @Transactional
    public UUID check(UUID campaignId, UnitKey commune, String fileName, byte[] content) {
        CommuneReview review = files.commune(campaignId, commune);
        if (!surveys(review)) {
            throw new NotPermitted("refusal.campaign.sheetsNotYours", units.get(commune).name());
        }
        return imports.check(review.id(), commune, fileName, content);
    }

    /**
     * @param file a file that was brought back
     * @return address of the page it came from
     * @throws NotFound when its list is no part of a campaign
     */
    @Transactional(readOnly = true)
    public String pageOf(SheetFileView file) {
        CommuneReview review = files.commune(file.caseId());
        return "/campaigns/" + review.campaignId() + "/communes/" + review.communeKey().value() + "/sheets";
    }

    private Reach reach(CommuneReview review) {
        if (rights.holds(CampaignRights.LIST_KEEPERS, review.communeKey())) {
            return new Reach(units.hamletsOf(review.communeKey()).stream().map(AdminUnit::key)
                .collect(Collectors.toSet()), true, null);
        }
        if (!surveys(review)) {
            throw new NotPermitted("refusal.campaign.sheetsNotYours", units.get(review.communeKey()).name());
        }
        String username = currentActor.get().username();
        Set<UnitKey> assigned = surveyors.hamletsOf(review.id(), username);
        return new Reach(assigned, assigned.size() >= units.hamletsOf(review.communeKey()).size(), username);
    }

    private boolean surveys(CommuneReview review) {
        return rights.holds(SURVEYOR, review.communeKey())
                && !surveyors.hamletsOf(review.id(), currentActor.get().username()).isEmpty();
    }

    private record Reach(Set<UnitKey> hamlets, boolean whole, String surveyor) {

        private boolean covers(UnitKey hamlet) {
            return hamlets.contains(hamlet);
        }
    }
}
