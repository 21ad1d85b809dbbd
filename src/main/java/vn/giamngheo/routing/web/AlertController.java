package vn.giamngheo.routing.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.routing.Alert;
import vn.giamngheo.routing.Alerts;
import vn.giamngheo.routing.StepNames;

/** Posts without a holder, before administrators and superiors. */
@Controller
class AlertController {

    private final Alerts alerts;
    private final StepNames stepNames;
    private final CurrentActor currentActor;

    AlertController(Alerts alerts, StepNames stepNames, CurrentActor currentActor) {
        this.alerts = alerts;
        this.stepNames = stepNames;
        this.currentActor = currentActor;
    }

    @GetMapping("/alerts")
    String show(Model model) {
        List<Alert> open = alerts.open();
        model.addAttribute("alerts", open);
        model.addAttribute("stepNames", names(open));
        model.addAttribute("administrator", currentActor.get().owns(Role.ADMINISTRATOR));
        return "routing/alerts";
    }

    /** Steps of several processes may have one name. */
    private Map<Alert, List<String>> names(List<Alert> open) {
        Map<String, Map<String, String>> known = open.stream().flatMap(alert -> alert.steps().stream())
            .map(Alert.Step::processKey).distinct().collect(Collectors.toMap(process -> process, stepNames::of));
        return open.stream().collect(Collectors.toMap(alert -> alert, alert -> alert.steps().stream()
            .map(step -> known.get(step.processKey()).getOrDefault(step.step(), step.step())).distinct().toList()));
    }
}
