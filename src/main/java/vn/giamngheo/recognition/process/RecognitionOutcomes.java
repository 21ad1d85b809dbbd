package vn.giamngheo.recognition.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import vn.giamngheo.recognition.ApplicationFiles;
import vn.giamngheo.tasklist.headline.CaseOutcome;
import vn.giamngheo.tasklist.headline.CaseOutcomes;

/** How far applications are, for lists of cases. */
@Component
class RecognitionOutcomes implements CaseOutcomes {

    private final ApplicationFiles files;

    RecognitionOutcomes(ApplicationFiles files) {
        this.files = files;
    }

    @Override
    public Map<UUID, CaseOutcome> of(Collection<UUID> caseIds) {
        Map<UUID, CaseOutcome> outcomes = new HashMap<>();
        files.progress(caseIds).forEach((id, progress) -> outcomes.put(id,
                new CaseOutcome("ApplicationState." + progress.state().name(), progress.closed())));
        return outcomes;
    }
}
