package vn.giamngheo.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.papers.HouseholdOnPaper;
import vn.giamngheo.papers.IssuePaper;
import vn.giamngheo.papers.PaperRef;
import vn.giamngheo.papers.PaperKind;
import vn.giamngheo.papers.PaperWords;
import vn.giamngheo.papers.Papers;
import vn.giamngheo.review.AssessmentState;
import vn.giamngheo.review.AssessmentView;
import vn.giamngheo.review.Assessments;
import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.rules.sheet.Indicator;
import vn.giamngheo.rules.sheet.ScoreSheets;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.NotFound;

/**
 * Yearly confirmation of certificates: one certificate serves as long as its standard, and the chair signs the box of the
 * year that follows the review (Form 03 of Decision 24/2021, part II).
 */
@Service
public class YearlyConfirmation {

    private static final int MOST_YEARS = 10;

    private final Certificates certificates;
    private final Confirmations confirmations;
    private final RecognitionDecisions recognitions;
    private final StoredApplications stored;
    private final HouseholdRegister households;
    private final Assessments assessments;
    private final ScoreSheets sheets;
    private final Decisions decisions;
    private final Papers papers;
    private final HouseholdOnPaper householdOnPaper;
    private final SignerOnPaper signerOnPaper;
    private final PaperWords words;
    private final Signatures signatures;
    private final Scope scope;
    private final CurrentActor currentActor;
    private final ApplicationAudit audit;
    private final IssuingUnit issuingUnit;
    private final Clock clock;

    YearlyConfirmation(Certificates certificates, Confirmations confirmations, RecognitionDecisions recognitions,
            StoredApplications stored, HouseholdRegister households, Assessments assessments, ScoreSheets sheets,
            Decisions decisions, Papers papers, HouseholdOnPaper householdOnPaper, SignerOnPaper signerOnPaper,
            PaperWords words, Signatures signatures, Scope scope, CurrentActor currentActor, ApplicationAudit audit,
            IssuingUnit issuingUnit, Clock clock) {
        this.certificates = certificates;
        this.confirmations = confirmations;
        this.recognitions = recognitions;
        this.stored = stored;
        this.households = households;
        this.assessments = assessments;
        this.sheets = sheets;
        this.decisions = decisions;
        this.papers = papers;
        this.householdOnPaper = householdOnPaper;
        this.signerOnPaper = signerOnPaper;
        this.words = words;
        this.signatures = signatures;
        this.scope = scope;
        this.currentActor = currentActor;
        this.audit = audit;
        this.issuingUnit = issuingUnit;
        this.clock = clock;
    }

    /**
     * Confirms one year of a certificate: the next one, or the running one when that was left out.
     *
     * @param certificateId certificate
     * @param year year whose box is signed
     * @throws NotFound when there is no such certificate
     * @throws vn.giamngheo.shared.NotPermitted when the actor is not the chair of its commune
     * @throws InvalidInput when the year is neither the running nor the next one, not after the year of issue, or under
     *     another standard
     * @throws Conflict when the certificate no longer holds, the year is confirmed, or the household is not poor or
     *     near-poor in that year
     */
    @Transactional
    public void confirm(UUID certificateId, int year) {
        Certificate certificate = certificates.findById(certificateId)
            .orElseThrow(() -> new NotFound("refusal.recognition.unknownCertificate"));
        RecognitionDecision decision = recognitions.findById(certificate.decisionId()).orElseThrow();
        scope.require(Role.COMMUNE_CHAIR, decision.communeKey());
        checkYear(certificate, year);
        HouseholdClass standing = listedIn(certificate, year);
        List<YearBox> boxes = boxes(certificate);
        if (boxes.stream().anyMatch(box -> box.year() == year && box.householdClass() != null)) {
            throw new Conflict("refusal.recognition.yearConfirmed", String.valueOf(year), certificate.number());
        }
        Signer signer = signatures.chairOf(decision.communeKey());
        YearBox box = new YearBox(year, standing, deprivations(certificate.householdId()), today(), signer.fullName(),
                signer.title(), null);
        Application application = stored.get(decision.applicationId());
        PaperRef page = papers.issue(page(certificate, decision, application, signer, boxes.stream()
            .map(each -> each.year() == year ? box : each).toList()));
        try {
            confirmations.saveAndFlush(
                    new CertificateConfirmation(certificate, box, signer, page.id(), clock.instant()));
        }
        catch (DataIntegrityViolationException confirmedMeanwhile) {
            throw new Conflict("refusal.recognition.yearConfirmed", String.valueOf(year), certificate.number());
        }
        papers.confirmYear(certificate.paperId(), year);
        audit.record("certificate.yearConfirmed", application, application.state(),
                Map.of("certificateNumber", certificate.number(), "year", year, "householdClass", standing.name()),
                null);
    }

    /** @return boxes of all years of the certificate, those nobody confirmed empty */
    List<YearBox> boxes(Certificate certificate) {
        RecognitionDecision decision = recognitions.findById(certificate.decisionId()).orElseThrow();
        Map<Integer, YearBox> confirmed = confirmations.findByCertificateIdOrderByYear(certificate.id()).stream()
            .map(CertificateConfirmation::box).collect(Collectors.toMap(YearBox::year, box -> box));
        confirmed.put(certificate.issuedOn().getYear(), new YearBox(certificate.issuedOn().getYear(),
                certificate.householdClass(), deprivations(certificate.householdId()), certificate.issuedOn(),
                decision.signerName(), decision.signerTitle(), null));
        return years(certificate).stream().map(year -> confirmed.getOrDefault(year, YearBox.empty(year))).toList();
    }

    /** @return year that may be confirmed now, null when none */
    Integer confirmable(Certificate certificate, List<YearBox> boxes) {
        if (certificate.withdrawnOn() != null) {
            return null;
        }
        int running = today().getYear();
        return boxes.stream().filter(box -> box.householdClass() == null).map(YearBox::year)
            .filter(year -> year == running || year == running + 1)
            .filter(year -> isListed(classIn(certificate, year))).findFirst().orElse(null);
    }

    private void checkYear(Certificate certificate, int year) {
        int running = today().getYear();
        FieldError refused = null;
        if (year <= certificate.issuedOn().getYear()) {
            refused = new FieldError("year", "refusal.recognition.yearOfIssue", String.valueOf(year));
        }
        else if (year != running && year != running + 1) {
            refused = new FieldError("year", "refusal.recognition.yearNotNext", String.valueOf(year),
                    String.valueOf(running + 1));
        }
        else if (!years(certificate).contains(year)) {
            refused = new FieldError("year", "refusal.recognition.yearOfOtherStandard", String.valueOf(year));
        }
        if (refused != null) {
            throw new InvalidInput(List.of(refused));
        }
    }

    private HouseholdClass listedIn(Certificate certificate, int year) {
        if (certificate.withdrawnOn() != null) {
            throw new Conflict("refusal.recognition.certificateEnded", certificate.number(),
                    certificate.withdrawnOn());
        }
        HouseholdClass standing = classIn(certificate, year);
        if (!isListed(standing)) {
            throw new Conflict("refusal.recognition.notListedInYear", String.valueOf(year), standing);
        }
        return standing;
    }

    private HouseholdClass classIn(Certificate certificate, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return households.classOn(certificate.householdId(), first.isBefore(today()) ? today() : first)
            .householdClass();
    }

    private static boolean isListed(HouseholdClass householdClass) {
        return householdClass == HouseholdClass.POOR || householdClass == HouseholdClass.NEAR_POOR;
    }

    /** The years of the certificate: from its own as long as the standard is the same. */
    private List<Integer> years(Certificate certificate) {
        int first = certificate.issuedOn().getYear();
        StandardId standard = decisions.selectStandard(first).id();
        return IntStream.range(first, first + MOST_YEARS).boxed().takeWhile(year -> isUnder(standard, year)).toList();
    }

    private boolean isUnder(StandardId standard, int year) {
        try {
            return decisions.selectStandard(year).id() == standard;
        }
        catch (InvalidInput noStandardForYear) {
            return false;
        }
    }

    private String deprivations(UUID householdId) {
        return assessments.ofHousehold(householdId).stream()
            .filter(assessment -> assessment.state() == AssessmentState.ASSESSED).findFirst()
            .map(this::deprivations).orElse("");
    }

    private String deprivations(AssessmentView assessment) {
        List<Indicator> indicators = sheets.indicators(assessment.standardId());
        return IntStream.range(0, indicators.size())
            .filter(at -> assessment.deprivations().contains(indicators.get(at).code()))
            .mapToObj(at -> String.valueOf(at + 1)).collect(Collectors.joining(", "));
    }

    private IssuePaper page(Certificate certificate, RecognitionDecision decision, Application application,
            Signer signer, List<YearBox> boxes) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("household", householdOnPaper.values(households.get(certificate.householdId()), false));
        model.put("date", words.day(today()));
        model.put("issuedOn", words.day(certificate.issuedOn()));
        model.put("firstYear", String.valueOf(boxes.get(0).year()));
        model.put("lastYear", String.valueOf(boxes.get(boxes.size() - 1).year()));
        model.put("signer", signerOnPaper.chair(signer));
        List<Map<String, Object>> rows = new ArrayList<>();
        boxes.forEach(box -> rows.add(row(box)));
        model.put("years", rows);
        return new IssuePaper(PaperKind.CERTIFICATE_CONFIRMATION, application.regimeId(), model,
                issuingUnit.today(decision.communeKey()), application.id(), certificate.householdId(), certificate.number());
    }

    private Map<String, Object> row(YearBox box) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("year", String.valueOf(box.year()));
        row.put("class", box.householdClass() == null ? ""
                : words.label("recognition.paper.classLetter." + box.householdClass().name()));
        row.put("deprivations", box.deprivations());
        row.put("confirmedOn", box.confirmedOn() == null ? "" : words.date(box.confirmedOn()));
        row.put("signerTitle", box.signerTitle());
        row.put("signerName", box.signerName());
        return row;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
