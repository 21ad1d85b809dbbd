package vn.giamngheo.routing.web;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.routing.Alerts;
import vn.giamngheo.shared.web.MenuEntries;

/** Alerts in the menu of those whom they concern, with their number. */
@Component
class AlertMenu implements MenuEntries {

    private final Alerts alerts;
    private final CurrentActor currentActor;

    AlertMenu(Alerts alerts, CurrentActor currentActor) {
        this.alerts = alerts;
        this.currentActor = currentActor;
    }

    @Override
    public List<Entry> entries() {
        return currentActor.find().filter(alerts::concern)
            .map(actor -> List.of(new Entry(60, "/alerts", "layout.menu.alerts", alerts.countOpen()))).orElse(List.of());
    }
}
