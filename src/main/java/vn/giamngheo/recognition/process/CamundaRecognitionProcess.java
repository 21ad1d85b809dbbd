package vn.giamngheo.recognition.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giamngheo.engine.UserTasks;
import vn.giamngheo.engine.process.ActingUser;
import vn.giamngheo.recognition.ReceiptOutcome;
import vn.giamngheo.recognition.RecognitionProcess;
import vn.giamngheo.rules.Route;
import vn.giamngheo.shared.Conflict;

/** Starts the process as the acting person, so that the engine checks him as it checks every other client. */
@Component
class CamundaRecognitionProcess implements RecognitionProcess {

    private final RuntimeService runtime;
    private final UserTasks userTasks;
    private final ActingUser actingUser;

    CamundaRecognitionProcess(@Lazy RuntimeService runtime, @Lazy UserTasks userTasks, ActingUser actingUser) {
        this.runtime = runtime;
        this.userTasks = userTasks;
        this.actingUser = actingUser;
    }

    @Override
    public void start(UUID applicationId, Route route) {
        actingUser.call(() -> runtime.startProcessInstanceByKey(ApplicationProcess.key(route),
                applicationId.toString()));
    }

    @Override
    public void accept(UUID applicationId, Route route, LocalDate receivedOn) {
        String taskId = userTasks.openTask(ApplicationProcess.key(route), applicationId.toString(),
                InYearRecognitionProcess.Element.RECEIVE_APPLICATION)
            .orElseThrow(() -> new Conflict("refusal.recognition.notWaitingAtDesk"));
        userTasks.complete(taskId,
                Map.of("outcome", ReceiptOutcome.ACCEPTED.name(), "receivedOn", receivedOn.toString()));
    }
}
