package vn.giamngheo.identity.web;

import java.util.List;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Ends the sessions of somebody whose account was closed or whose password was replaced. */
@Component
class Sessions {

    private final FindByIndexNameSessionRepository<?> sessions;

    Sessions(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    void endOf(String username) {
        List.copyOf(sessions.findByPrincipalName(username).keySet()).forEach(sessions::deleteById);
    }
}
