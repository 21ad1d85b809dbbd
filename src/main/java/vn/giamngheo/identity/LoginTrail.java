package vn.giamngheo.identity;

import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.shared.AuditedEvent;

/** Puts log-ins and log-outs on the audit trail. Refused log-ins come from {@link LoginThrottle}. */
@Service
public class LoginTrail {

    private final ApplicationEventPublisher events;

    LoginTrail(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * @param username who logged in with the form; calls with HTTP Basic are no log-in
     * @param address network address
     */
    @Transactional
    public void loggedIn(String username, String address) {
        publish("login.done", username, address);
    }

    /**
     * @param username who logged out
     * @param address network address
     */
    @Transactional
    public void loggedOut(String username, String address) {
        publish("logout.done", username, address);
    }

    private void publish(String action, String username, String address) {
        events.publishEvent(new AuditedEvent(action, "Account", username, null, null, null, Map.of(),
                Map.of("address", address), null));
    }
}
