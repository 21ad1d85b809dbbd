package vn.giamngheo.recognition.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HouseholdSection;
import vn.giamngheo.papers.Papers;
import vn.giamngheo.recognition.ApplicationFiles;
import vn.giamngheo.recognition.HouseholdDecisions;

/** Applications and papers of a household on its page. */
@Component
class RecognitionSection implements HouseholdSection {

    private static final int BEFORE_ASSESSMENTS = 10;

    private final ApplicationFiles files;
    private final Papers papers;
    private final HouseholdDecisions decisions;

    RecognitionSection(ApplicationFiles files, Papers papers, HouseholdDecisions decisions) {
        this.files = files;
        this.papers = papers;
        this.decisions = decisions;
    }

    @Override
    public int order() {
        return BEFORE_ASSESSMENTS;
    }

    @Override
    public String view() {
        return "recognition/section :: section";
    }

    @Override
    public Map<String, Object> model(UUID householdId) {
        return Map.of("recognitionDecisions", decisions.of(householdId), "recognitionApplications", files.ofHousehold(householdId), "recognitionPapers",
                papers.ofHousehold(householdId), "recognitionHousehold", householdId);
    }
}
