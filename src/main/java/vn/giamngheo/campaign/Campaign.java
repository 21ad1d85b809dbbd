package vn.giamngheo.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.territory.UnitKey;

/**
 * One annual review of a city or, since there is none, of the province: planned, opened within the days of the law, closed
 * after every commune has decided (Circular 17/2016, Art. 4; Decision 24/2021, Art. 3).
 */
@Entity
@Table(name = "campaign")
class Campaign {

    @Id
    private UUID id;
    private int year;
    private UnitKey unitKey;
    @Enumerated(EnumType.STRING)
    private RegimeId regimeId;
    @Enumerated(EnumType.STRING)
    private StandardId standardId;
    private String legalBasis;
    private LocalDate windowFrom;
    private LocalDate windowTo;
    @Enumerated(EnumType.STRING)
    private CampaignState state;
    private String plannedBy;
    private Instant plannedAt;
    private String openedBy;
    private Instant openedAt;
    private String endedBy;
    private Instant endedAt;
    private String endText;
    @Version
    private long version;

    /** For the persistence provider. */
    protected Campaign() {}

    private Campaign(UnitKey unit, LawOfYear law, String plannedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.year = law.window().from().getYear();
        this.unitKey = unit;
        this.regimeId = law.regimeId();
        this.standardId = law.standardId();
        this.legalBasis = law.legalBasis();
        this.windowFrom = law.window().from();
        this.windowTo = law.window().to();
        this.state = CampaignState.PLANNED;
        this.plannedBy = plannedBy;
        this.plannedAt = now;
    }

    static Campaign plan(UnitKey unit, LawOfYear law, String plannedBy, Instant now) {
        return new Campaign(unit, law, plannedBy, now);
    }

    /**
     * Opens it for the days of the plan, which lie within those of the law and are running. Refuses with all that is
     * missing.
     *
     * @param missing hamlets that have households to review and no surveyor, by name
     */
    void open(LocalDate from, LocalDate to, ReviewWindow law, List<String> missing, LocalDate today, String by,
            Instant now) {
        require(CampaignState.PLANNED);
        if (to.isBefore(from)) {
            throw new InvalidInput(List.of(new FieldError("windowTo", "refusal.campaign.windowEndsBeforeItBegins")));
        }
        if (from.isBefore(law.from()) || to.isAfter(law.to())) {
            throw new InvalidInput(List.of(
                    new FieldError("windowFrom", "refusal.campaign.outsideLaw", law.from(), law.to())));
        }
        if (today.isBefore(from) || today.isAfter(to)) {
            throw new Conflict("refusal.campaign.outsideWindow", from, to);
        }
        if (!missing.isEmpty()) {
            throw new Conflict("refusal.campaign.withoutSurveyors", missing.size(), String.join(", ", missing));
        }
        this.windowFrom = from;
        this.windowTo = to;
        this.state = CampaignState.OPEN;
        this.openedBy = by;
        this.openedAt = now;
    }

    void cancel(String reason, String by, Instant now) {
        require(CampaignState.PLANNED);
        end(CampaignState.CANCELLED, reason, by, now);
    }

    /** @param undecided communes that have not decided all their lists, by name */
    void close(String conclusion, List<String> undecided, String by, Instant now) {
        require(CampaignState.OPEN);
        if (!undecided.isEmpty()) {
            throw new Conflict("refusal.campaign.undecided", undecided.size(), String.join(", ", undecided));
        }
        end(CampaignState.CLOSED, conclusion, by, now);
    }

    void requirePlanned() {
        require(CampaignState.PLANNED);
    }

    private void end(CampaignState how, String text, String by, Instant now) {
        this.state = how;
        this.endText = text;
        this.endedBy = by;
        this.endedAt = now;
    }

    private void require(CampaignState wanted) {
        if (state != wanted) {
            throw new Conflict("refusal.campaign.wrongState", state);
        }
    }

    UUID id() {
        return id;
    }

    int year() {
        return year;
    }

    UnitKey unitKey() {
        return unitKey;
    }

    RegimeId regimeId() {
        return regimeId;
    }

    LocalDate windowFrom() {
        return windowFrom;
    }

    LocalDate windowTo() {
        return windowTo;
    }

    CampaignState state() {
        return state;
    }

    /** @return first day of the lists that the campaign decides on */
    LocalDate effectiveFrom() {
        return LocalDate.of(year + 1, 1, 1);
    }

    CampaignView view() {
        return new CampaignView(id, year, unitKey, regimeId, standardId, legalBasis, windowFrom, windowTo, state,
                plannedBy, plannedAt, openedBy, openedAt, endedBy, endedAt, endText);
    }
}
