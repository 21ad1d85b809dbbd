package vn.giamngheo.recognition.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.recognition.CaseFile;
import vn.giamngheo.recognition.CaseFiles;
import vn.giamngheo.recognition.MissingTables;
import vn.giamngheo.tasklist.headline.CasePanel;

/** What stands beside the form of every step of the process: the whole file. */
@Component
class RecognitionPanel implements CasePanel {

    private final CaseFiles files;
    private final MissingTables missingTables;

    RecognitionPanel(CaseFiles files, MissingTables missingTables) {
        this.files = files;
        this.missingTables = missingTables;
    }

    @Override
    public boolean supports(String processKey) {
        return ApplicationProcess.isKey(processKey);
    }

    @Override
    public String view() {
        return "recognition/panel :: panel";
    }

    @Override
    public Map<String, Object> model(String processKey, String elementId, String businessKey) {
        CaseFile file = files.get(UUID.fromString(businessKey));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("recognitionFile", file);
        model.put("review", file.assessment());
        model.put("missingTables", missingTables.of(UUID.fromString(businessKey)));
        return model;
    }
}
