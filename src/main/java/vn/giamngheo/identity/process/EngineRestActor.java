package vn.giamngheo.identity.process;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who calls engine REST. Without it the engine would ask for no rights at all. Part of the security chain of
 * engine REST, therefore no bean.
 */
class EngineRestActor extends OncePerRequestFilter {

    private final ProcessEngine engine;

    EngineRestActor(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String username = SecurityContextHolder.getContext().getAuthentication().getName();
        engine.getIdentityService().setAuthentication(username, SpringSecurityLogin.groupsOf(engine, username), List.of());
        try {
            chain.doFilter(request, response);
        }
        finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
