package vn.giamngheo.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * How machine clients say who they are, the same at every address for them: HTTP Basic, or bearer tokens of the configured
 * OpenID Connect provider. Stateless: no session is read or made, and so no CSRF token is asked for.
 */
@FunctionalInterface
public interface MachineLogin {

    /**
     * @param http security chain of addresses for machine clients
     * @return the same chain
     * @throws Exception when the chain cannot be configured
     */
    HttpSecurity on(HttpSecurity http) throws Exception;
}
