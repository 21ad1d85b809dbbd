package vn.giamngheo.recognition.process;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.recognition.ApplicationFiles;
import vn.giamngheo.recognition.ApplicationView;
import vn.giamngheo.tasklist.headline.CaseHeadline;
import vn.giamngheo.tasklist.headline.CaseHeadlines;
import vn.giamngheo.territory.Units;

/** Headline of an application in the task list. */
@Component
class RecognitionHeadlines implements CaseHeadlines {

    private final ApplicationFiles files;
    private final Units units;
    private final Clock clock;

    RecognitionHeadlines(ApplicationFiles files, Units units, Clock clock) {
        this.files = files;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public boolean supports(String processKey) {
        return InYearRecognitionProcess.KEY.equals(processKey);
    }

    @Override
    public CaseHeadline of(String businessKey) {
        ApplicationView application = files.get(UUID.fromString(businessKey));
        Instant dueAt = application.promisedOn() == null ? null
                : application.promisedOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return new CaseHeadline(application.id(), "APPLICATION", application.householdId(), application.headName(),
                application.receiptNumber(), application.communeKey().value(), application.hamletKey().value(),
                units.get(application.hamletKey()).name(), dueAt);
    }
}
