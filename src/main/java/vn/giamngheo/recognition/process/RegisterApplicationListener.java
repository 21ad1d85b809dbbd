package vn.giamngheo.recognition.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.recognition.ApplicationDesk;
import vn.giamngheo.recognition.Channel;
import vn.giamngheo.recognition.HardshipReason;
import vn.giamngheo.recognition.RegisterApplication;
import vn.giamngheo.recognition.RoutingFacts;
import vn.giamngheo.rules.Route;
import vn.giamngheo.shared.NotFound;

/**
 * Start of a process of an application. Our page starts it with the id of a registered application as business key; any other client
 * starts it with the fields of the start form, and the application is registered here by the same rules. Nothing but
 * the routing facts stays in the process.
 */
@Component
class RegisterApplicationListener implements ExecutionListener {

    private final ApplicationDesk desk;
    private final StepAnswers answers;

    RegisterApplicationListener(@Lazy ApplicationDesk desk, StepAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateExecution start) {
        String businessKey = start.getProcessBusinessKey();
        UUID id = businessKey == null || businessKey.isBlank() ? register(start) : known(businessKey);
        RoutingFacts facts = desk.enterProcess(id, ApplicationProcess.route(start));
        start.setProcessBusinessKey(id.toString());
        start.removeVariables();
        ApplicationProcess.COMMUNE_KEY.on(start, facts.communeKey().value());
        ApplicationProcess.HAMLET_KEY.on(start, facts.hamletKey().value());
        ApplicationProcess.REGIME_ID.on(start, facts.regimeId());
    }

    private UUID register(DelegateExecution start) {
        Route route = ApplicationProcess.route(start);
        StepAnswer answer = answers.ofStart(start, route == Route.ESCAPE ? EscapeCertificationProcess.START_FORM
                : InYearRecognitionProcess.START_FORM);
        RegisterApplication command = new RegisterApplication(route, answer.text("householdCode"),
                answer.text("applicantName"), answer.optionalText("applicantCitizenId").orElse(null), null,
                answer.choice("channel", Channel.class),
                route == Route.ESCAPE ? null : answer.choice("hardshipReason", HardshipReason.class),
                answer.optionalText("hardshipDetail").orElse(null), answer.date("submittedOn"),
                answer.flag("villageHeadConfirmed"), answer.optionalText("contactEmail").orElse(null));
        answer.check();
        return desk.register(command);
    }

    private static UUID known(String businessKey) {
        try {
            return UUID.fromString(businessKey);
        }
        catch (IllegalArgumentException notAnId) {
            throw new NotFound("refusal.recognition.unknownApplication");
        }
    }
}
