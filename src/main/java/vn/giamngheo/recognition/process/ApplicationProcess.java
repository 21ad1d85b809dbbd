package vn.giamngheo.recognition.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

import vn.giamngheo.engine.process.ProcessVariable;
import vn.giamngheo.rules.OpinionAuthority;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Route;
import vn.giamngheo.shared.time.ApplicationClock;

/** What the processes behind applications share: {@code in-year-recognition} and {@code escape-certification}. */
final class ApplicationProcess {

    static final ProcessVariable<String> COMMUNE_KEY = ProcessVariable.text("communeKey");
    static final ProcessVariable<String> HAMLET_KEY = ProcessVariable.text("hamletKey");
    static final ProcessVariable<RegimeId> REGIME_ID = ProcessVariable.ofEnum("regimeId", RegimeId.class);
    static final ProcessVariable<String> ASSESSMENT_ID = ProcessVariable.text("assessmentId");
    static final ProcessVariable<OpinionAuthority> OPINION_AUTHORITY =
            ProcessVariable.ofEnum("opinionAuthority", OpinionAuthority.class);
    static final ProcessVariable<String> BATCH_STARTS_AT = ProcessVariable.text("batchStartsAt");
    static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");
    /** Outcome of the step before the review when the household is reviewed in a batch that has not begun. */
    static final String REVIEW_IN_BATCH = "REVIEW_IN_BATCH";

    private ApplicationProcess() {}

    static boolean isKey(String processKey) {
        return InYearRecognitionProcess.KEY.equals(processKey) || EscapeCertificationProcess.KEY.equals(processKey);
    }

    static String key(Route route) {
        return route == Route.ESCAPE ? EscapeCertificationProcess.KEY : InYearRecognitionProcess.KEY;
    }

    /** Route of the process that an execution belongs to. */
    static Route route(DelegateExecution execution) {
        return execution.getProcessDefinitionId().startsWith(EscapeCertificationProcess.KEY + ":") ? Route.ESCAPE
                : Route.IN_YEAR;
    }

    static UUID applicationId(DelegateTask task) {
        return UUID.fromString(task.getExecution().getProcessBusinessKey());
    }

    static UUID applicationId(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    /**
     * Sets where the diagram goes on before the review.
     *
     * @param outcome outcome when the review begins at once
     * @param awaitedBatch first day of the batch, null when none is awaited
     */
    static void goOn(DelegateTask task, String outcome, LocalDate awaitedBatch) {
        OUTCOME.on(task, awaitedBatch == null ? outcome : REVIEW_IN_BATCH);
        BATCH_STARTS_AT.on(task.getExecution(), awaitedBatch == null ? null : awaitedBatch
            .atStartOfDay(ApplicationClock.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }
}
