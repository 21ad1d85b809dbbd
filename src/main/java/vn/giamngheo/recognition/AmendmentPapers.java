package vn.giamngheo.recognition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.papers.HouseholdOnPaper;
import vn.giamngheo.papers.IssuePaper;
import vn.giamngheo.papers.PaperRef;
import vn.giamngheo.papers.PaperFacts;
import vn.giamngheo.papers.PaperKind;
import vn.giamngheo.papers.PaperWords;
import vn.giamngheo.papers.Papers;
import vn.giamngheo.rules.HouseholdClass;

/** Papers of corrections and withdrawals. */
@Component
class AmendmentPapers {

    private final Papers papers;
    private final HouseholdRegister households;
    private final HouseholdOnPaper householdOnPaper;
    private final SignerOnPaper signerOnPaper;
    private final PaperWords words;
    private final LegalGrounds legalGrounds;
    private final IssuingUnit issuingUnit;

    AmendmentPapers(Papers papers, HouseholdRegister households, HouseholdOnPaper householdOnPaper,
            SignerOnPaper signerOnPaper, PaperWords words, LegalGrounds legalGrounds,
            IssuingUnit issuingUnit) {
        this.papers = papers;
        this.households = households;
        this.householdOnPaper = householdOnPaper;
        this.signerOnPaper = signerOnPaper;
        this.words = words;
        this.legalGrounds = legalGrounds;
        this.issuingUnit = issuingUnit;
    }

    PaperRef issue(Signing signing, PaperKind kind, String number, HouseholdClass classAfter, String certificateEnded,
            boolean certificateIssued) {
        RecognitionDecision decision = signing.decision();
        AmendedCase amendedCase = signing.amendedCase();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("household", householdOnPaper.values(households.get(decision.householdId()), false));
        model.put("date", words.day(signing.signedOn()));
        model.put("grounds", legalGrounds.on(amendedCase.regimeId(), signing.signedOn()));
        model.put("board", words.label("recognition.paper.board." + amendedCase.regimeId().name()));
        model.put("evidence", signing.amendment().evidence());
        model.put("reason", signing.amendment().reason());
        model.put("original", original(decision));
        model.put("certificateEnded", certificateEnded);
        model.put("benefitsEnd", classAfter == null ? null
                : words.label("recognition.amendment.benefitsEnd", words.day(signing.firstDay())));
        model.put("signer", signerOnPaper.chair(signing.signer()));
        if (kind == PaperKind.DECISION_WITHDRAWAL) {
            model.put("classAfter", words.label(classAfter));
        }
        else {
            model.put("correctedClass", words.label(classAfter));
            model.put("correctedText", signing.amendment().correctedText());
            model.put("certificateIssued", certificateIssued);
        }
        return papers.issue(new IssuePaper(kind, amendedCase.regimeId(), model,
                issuingUnit.today(decision.communeKey()), amendedCase.id(),
                decision.householdId(), number));
    }

    /** Certificate that follows a correction, or the withdrawal of an entry of a list. */
    PaperRef certificate(Signing signing, String number, String decisionNumber, HouseholdClass householdClass, String reason) {
        HouseholdView household = households.get(signing.decision().householdId());
        AmendedCase amendedCase = signing.amendedCase();
        String kind = words.label(householdClass);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("household", householdOnPaper.values(household, true));
        model.put("date", words.day(signing.signedOn()));
        model.put("since", signing.decision().isOnList() ? words.day(signing.firstDay()) : null);
        model.put("year", String.valueOf(signing.firstDay().getYear()));
        model.put("class", kind);
        model.put("classLower", words.lower(kind));
        model.put("classUpper", words.upper(kind));
        model.put("ruleReason", reason);
        model.put("decisionNumber", decisionNumber);
        model.put("board", words.label("recognition.paper.board." + amendedCase.regimeId().name()));
        model.put("signer", signerOnPaper.chair(signing.signer()));
        return papers.issue(new IssuePaper(PaperKind.CERTIFICATE, amendedCase.regimeId(), model,
                issuingUnit.today(signing.decision().communeKey()), amendedCase.id(), household.id(), null, number,
                new PaperFacts(household.headName(), householdClass, signing.signedOn())));
    }

    private Map<String, Object> original(RecognitionDecision decision) {
        String kind = words.label(decision.householdClass());
        return Map.of("number", decision.number(), "signedOn", words.day(decision.signedOn()), "class", kind,
                "classLower", words.lower(kind));
    }
}
