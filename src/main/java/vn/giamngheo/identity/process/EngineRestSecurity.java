package vn.giamngheo.identity.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Engine REST: HTTP Basic on every call, never the browser's session. The matcher has to be a path pattern: a plain string
 * would be taken relative to Spring MVC's servlet, and the chain silently passed by.
 */
@Configuration(proxyBeanMethods = false)
class EngineRestSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain engineRestChain(HttpSecurity http, ProcessEngine engine,
            AuthenticationEntryPoint machineEntryPoint) throws Exception {
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/engine-rest/**"))
            .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
            .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .csrf(AbstractHttpConfigurer::disable)
            .httpBasic(basic -> basic.authenticationEntryPoint(machineEntryPoint))
            .exceptionHandling(failures -> failures.authenticationEntryPoint(machineEntryPoint))
            .addFilterAfter(new EngineRestActor(engine), AuthorizationFilter.class).build();
    }
}
