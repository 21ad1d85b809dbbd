package vn.giamngheo.identity.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

import vn.giamngheo.identity.MachineLogin;

/**
 * Engine REST: HTTP Basic or a bearer token on every call, never the browser's session. The matcher has to be a path pattern: a plain string
 * would be taken relative to Spring MVC's servlet, and the chain silently passed by.
 */
@Configuration(proxyBeanMethods = false)
class EngineRestSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain engineRestChain(HttpSecurity http, ProcessEngine engine, MachineLogin machineLogin)
            throws Exception {
        return machineLogin.on(http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/engine-rest/**"))
            .authorizeHttpRequests(requests -> requests.anyRequest().authenticated()))
            .addFilterAfter(new EngineRestActor(engine), AuthorizationFilter.class).build();
    }
}
