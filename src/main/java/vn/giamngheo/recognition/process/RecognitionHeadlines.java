package vn.giamngheo.recognition.process;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.recognition.ApplicationCases;
import vn.giamngheo.recognition.ApplicationFiles;
import vn.giamngheo.recognition.ApplicationHeadline;
import vn.giamngheo.tasklist.headline.CaseHeadline;
import vn.giamngheo.tasklist.headline.CaseHeadlines;
import vn.giamngheo.territory.Units;

/** Headline of an application in the task list. */
@Component
class RecognitionHeadlines implements CaseHeadlines {

    private final ApplicationFiles files;
    private final Units units;
    private final ApplicationCases cases;

    RecognitionHeadlines(ApplicationFiles files, Units units, ApplicationCases cases) {
        this.files = files;
        this.units = units;
        this.cases = cases;
    }

    @Override
    public boolean supports(String processKey) {
        return ApplicationProcess.isKey(processKey);
    }

    @Override
    public CaseHeadline of(String businessKey) {
        ApplicationHeadline application = files.headline(UUID.fromString(businessKey));
        return new CaseHeadline(application.id(), "APPLICATION", application.householdId(), application.headName(),
                application.receiptNumber(), application.communeKey().value(), application.hamletKey().value(),
                units.get(application.hamletKey()).name(), cases.dueAt(application.promisedOn()));
    }
}
