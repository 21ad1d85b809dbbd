package vn.giamngheo.recognition.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HouseholdSection;
import vn.giamngheo.papers.Papers;
import vn.giamngheo.recognition.ApplicationFiles;

/** Applications and papers of a household on its page. */
@Component
class RecognitionSection implements HouseholdSection {

    private static final int BEFORE_ASSESSMENTS = 10;

    private final ApplicationFiles files;
    private final Papers papers;

    RecognitionSection(ApplicationFiles files, Papers papers) {
        this.files = files;
        this.papers = papers;
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
        return Map.of("recognitionApplications", files.ofHousehold(householdId), "recognitionPapers",
                papers.ofHousehold(householdId));
    }
}
