package vn.giamngheo.recognition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.household.HouseholdLists;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.household.ListedHousehold;
import vn.giamngheo.household.RecordStatus;
import vn.giamngheo.papers.HouseholdOnPaper;
import vn.giamngheo.papers.IssuePaper;
import vn.giamngheo.papers.NumberRegister;
import vn.giamngheo.papers.PaperRef;
import vn.giamngheo.papers.PaperEnd;
import vn.giamngheo.papers.PaperFacts;
import vn.giamngheo.papers.PaperKind;
import vn.giamngheo.papers.PaperWords;
import vn.giamngheo.papers.Papers;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.Movement;
import vn.giamngheo.rules.NewlyEscapedTerm;
import vn.giamngheo.territory.Units;

/**
 * The commune's chair decides on whole lists: one number and one paper with its annexed lists, the register changed from
 * one day on, then a certificate or a letter for each household. Checks no rights: the step that calls it does.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ListDecisions {

    private final RecognitionDecisions decisions;
    private final Amendments amendments;
    private final EntityManager session;
    private final Certificates certificates;
    private final HouseholdRegister households;
    private final HouseholdLists householdLists;
    private final NumberRegister numbers;
    private final Papers papers;
    private final HouseholdOnPaper householdOnPaper;
    private final SignerOnPaper signerOnPaper;
    private final PaperWords words;
    private final LegalGrounds legalGrounds;
    private final Units units;
    private final Signatures signatures;
    private final Escapes escapes;
    private final NewlyEscapedTerm newlyEscaped;
    private final BenefitsOnPaper benefitsOnPaper;
    private final Clock clock;

    ListDecisions(RecognitionDecisions decisions, Amendments amendments, EntityManager session,
            Certificates certificates, HouseholdRegister households,
            HouseholdLists householdLists, NumberRegister numbers, Papers papers, HouseholdOnPaper householdOnPaper,
            SignerOnPaper signerOnPaper, PaperWords words, LegalGrounds legalGrounds, Units units, Signatures signatures,
            Escapes escapes, NewlyEscapedTerm newlyEscaped, BenefitsOnPaper benefitsOnPaper, Clock clock) {
        this.decisions = decisions;
        this.amendments = amendments;
        this.session = session;
        this.certificates = certificates;
        this.households = households;
        this.householdLists = householdLists;
        this.numbers = numbers;
        this.papers = papers;
        this.householdOnPaper = householdOnPaper;
        this.signerOnPaper = signerOnPaper;
        this.words = words;
        this.legalGrounds = legalGrounds;
        this.units = units;
        this.signatures = signatures;
        this.escapes = escapes;
        this.newlyEscaped = newlyEscaped;
        this.benefitsOnPaper = benefitsOnPaper;
        this.clock = clock;
    }

    /**
     * Numbers and issues the decision and enters the classes in the register from their first day on. A household that
     * is on no list then and is not poor gets no entry there, only its letter.
     *
     * @param command the lists
     * @return number and paper
     */
    public DecidedList decide(DecideList command) {
        Signer signer = signatures.chairOf(command.communeKey());
        String number = numbers.next(command.communeKey(), PaperKind.LIST_DECISION, command.signedOn().getYear());
        PaperRef paper = papers.issue(new IssuePaper(PaperKind.LIST_DECISION, command.regimeId(),
                model(command, signer), command.communeKey(), command.caseId(), null, number));
        List<RecognitionDecision> saved = decisions(command, number, signer, paper.id());
        saved.forEach(session::persist);
        Set<UUID> standing = standing(command);
        List<ListedResult> named = command.households().stream()
            .filter(household -> household.isRecognised() || standing.contains(household.householdId())).toList();
        households.recordYearlyList(named.stream().map(household -> new RecordStatus(household.householdId(),
                household.householdClass(), household.subClass(), command.effectiveFrom(), command.signedOn(), number,
                household.standardId(), household.reason(), household.trace())).toList());
        DecidedList decided = new DecidedList(number, paper.id());
        escapes.announce(command, decided, saved.stream().filter(decision -> decision.movement() != null)
            .map(decision -> Escapes.escaped(decision, command.effectiveFrom())).toList());
        return decided;
    }

    /**
     * Issues the papers of some households of a decided list: a certificate for each poor or near-poor one that has none
     * of that class in force, a letter with the reasons for each other one. Certificates that no longer hold are withdrawn.
     *
     * @param command the decided list
     * @param householdIds which of its households
     * @return paper by household; none for a household whose certificate goes on holding, whose entry was corrected or
     *     withdrawn meanwhile, or that is no more
     */
    public Map<UUID, UUID> issuePapers(DecideList command, Collection<UUID> householdIds) {
        Map<UUID, ListedResult> results = command.households().stream()
            .collect(Collectors.toMap(ListedResult::householdId, Function.identity()));
        Map<UUID, UUID> issued = new LinkedHashMap<>();
        List<RecognitionDecision> entries = decisions
            .findByListDecisionIdAndHouseholdIdIn(command.listDecisionId(), householdIds);
        Set<UUID> amended = amendments.findByDecisionIdIn(entries.stream().map(RecognitionDecision::id).toList()).stream()
            .filter(each -> each.state() == AmendmentState.SIGNED && each.changesClass())
            .map(DecisionAmendment::decisionId).collect(Collectors.toSet());
        for (RecognitionDecision decision : entries) {
            if (amended.contains(decision.id())) {
                continue;
            }
            HouseholdView household = households.get(decision.householdId());
            if (household.closedOn() != null) {
                continue;
            }
            ListedResult result = results.get(decision.householdId());
            boolean holds = false;
            for (Certificate certificate : certificates
                .findByHouseholdIdAndWithdrawnOnIsNull(decision.householdId())) {
                holds |= certificate.householdClass() == result.householdClass();
                if (certificate.householdClass() != result.householdClass()) {
                    certificate.withdraw(command.effectiveFrom());
                    papers.end(certificate.paperId(), decision.movement() == null
                            ? new PaperEnd(PaperEnd.Cause.REPLACED, command.effectiveFrom(), null)
                            : new PaperEnd(PaperEnd.Cause.ESCAPED, command.effectiveFrom(), decision.number()),
                            result.reason());
                    certificates.saveAndFlush(certificate);
                }
            }
            if (!result.isListed()) {
                issued.put(household.id(), letter(command, decision, household, result));
            }
            else if (!holds) {
                issued.put(household.id(), certificate(command, decision, household));
            }
        }
        return issued;
    }

    /** Households that came onto the list since the review began, by an earlier decision on it or during the year. */
    private Set<UUID> standing(DecideList command) {
        return householdLists.of(command.households().stream().map(ListedResult::householdId).toList(),
                command.effectiveFrom()).stream().filter(household -> household.householdClass() == HouseholdClass.POOR
                        || household.householdClass() == HouseholdClass.NEAR_POOR)
            .map(ListedHousehold::id).collect(Collectors.toSet());
    }

    private List<RecognitionDecision> decisions(DecideList command, String number, Signer signer, UUID paperId) {
        Map<List<HouseholdClass>, Optional<Movement>> movements = new HashMap<>();
        return command.households().stream().map(household -> {
            Movement movement = movements.computeIfAbsent(List.of(household.startClass(), household.householdClass()),
                    pair -> escapes.movement(pair.get(0), pair.get(1))).orElse(null);
            return new RecognitionDecision(command, household, number, signer, paperId, clock.instant())
                .escaped(movement == null ? null : household.startClass(), movement);
        }).toList();
    }

    private UUID certificate(DecideList command, RecognitionDecision decision, HouseholdView household) {
        String number = numbers.next(command.communeKey(), PaperKind.CERTIFICATE, command.signedOn().getYear());
        Map<String, Object> model = model(command, decision, household);
        String kind = words.label(decision.householdClass());
        model.put("household", householdOnPaper.values(household, true));
        model.put("year", String.valueOf(command.effectiveFrom().getYear()));
        model.put("class", kind);
        model.put("classLower", words.lower(kind));
        model.put("classUpper", words.upper(kind));
        PaperRef paper = papers.issue(new IssuePaper(PaperKind.CERTIFICATE, command.regimeId(), model,
                command.communeKey(), command.caseId(), household.id(), null, number,
                new PaperFacts(household.headName(), decision.householdClass(), command.signedOn())));
        certificates.save(new Certificate(household.id(), decision, number, decision.householdClass(), paper.id(),
                paper.checkCode()));
        return paper.id();
    }

    private UUID letter(DecideList command, RecognitionDecision decision, HouseholdView household,
            ListedResult result) {
        String number = numbers.next(command.communeKey(), PaperKind.LIST_REPLY, command.signedOn().getYear());
        Map<String, Object> model = model(command, decision, household);
        model.put("household", householdOnPaper.values(household, false));
        model.put("year", String.valueOf(command.year()));
        model.put("classBefore", result.startClass() == HouseholdClass.NOT_POOR ? null
                : words.lower(words.label(result.startClass())));
        model.put("newlyEscapedUntil", decision.movement() == null ? null
                : words.day(newlyEscaped.lastDay(decision.formerClass(), command.effectiveFrom())));
        model.put("benefits", decision.movement() == null ? List.of() : benefitsOnPaper.lines(decision.formerClass(),
                decision.householdClass(), command.effectiveFrom()));
        return papers.issue(new IssuePaper(PaperKind.LIST_REPLY, command.regimeId(), model, command.communeKey(),
                command.caseId(), household.id(), number)).id();
    }

    private Map<String, Object> model(DecideList command, RecognitionDecision decision, HouseholdView household) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("date", words.day(command.signedOn()));
        model.put("since", words.day(command.effectiveFrom()));
        model.put("decisionNumber", decision.number());
        model.put("ruleReason", decision.reason());
        model.put("signer", signerOnPaper.chair(decision.signer()));
        return model;
    }

    private Map<String, Object> model(DecideList command, Signer signer) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("date", words.day(command.signedOn()));
        model.put("since", words.day(command.effectiveFrom()));
        model.put("year", String.valueOf(command.year()));
        model.put("opinionGivenOn", words.day(command.opinionGivenOn()));
        model.put("board", words.label("recognition.paper.board." + command.regimeId().name()));
        model.put("signer", signerOnPaper.chair(signer));
        model.put("grounds", legalGrounds.on(command.regimeId(), command.signedOn()));
        List<Map<String, Object>> lists = new ArrayList<>();
        list(model, lists, "poor", command, HouseholdClass.POOR, null);
        list(model, lists, "nearPoor", command, HouseholdClass.NEAR_POOR, null);
        list(model, lists, "escapedPoor", command, HouseholdClass.NOT_POOR, HouseholdClass.POOR);
        list(model, lists, "escapedNearPoor", command, HouseholdClass.NOT_POOR, HouseholdClass.NEAR_POOR);
        model.put("lists", lists);
        return model;
    }

    private void list(Map<String, Object> model, List<Map<String, Object>> lists, String name, DecideList command,
            HouseholdClass found, HouseholdClass before) {
        List<UUID> ids = command.households().stream().filter(household -> household.householdClass() == found
                && (before == null || household.startClass() == before)).map(ListedResult::householdId).toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ListedHousehold household : householdLists.of(ids, command.effectiveFrom())) {
            rows.add(Map.of("no", String.valueOf(rows.size() + 1), "name", household.headName(), "code",
                    household.code(), "hamlet", units.get(household.hamletKey()).name(), "persons",
                    String.valueOf(household.persons())));
        }
        model.put(name + "Count", words.count(rows.size()));
        if (!rows.isEmpty()) {
            lists.add(Map.of("title", words.label("recognition.paper.list." + name), "households", rows));
        }
    }
}
