package vn.giamngheo.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import vn.giamngheo.identity.LoginTrail;
import vn.giamngheo.identity.MachineLogin;
import vn.giamngheo.identity.Role;

/**
 * Who may reach which address. Engine REST has a chain of its own in the process package; here are machine clients of our
 * API and of the metrics, and everything that a browser session opens, Camunda's web applications included. Rights in cases
 * are not decided here but by posts, in the services.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'self'; "
            + "base-uri 'self'; form-action 'self'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberingPasswordEncoder();
    }

    @Bean
    @Order(2)
    SecurityFilterChain machineChain(HttpSecurity http, MachineLogin machineLogin) throws Exception {
        return machineLogin.on(http.securityMatcher(new OrRequestMatcher(path("/api/**"), path("/actuator/**")))
            .authorizeHttpRequests(requests -> requests
                .requestMatchers(path("/actuator/health/**"), path("/actuator/health")).permitAll()
                .requestMatchers(path("/actuator/**")).hasRole(Role.ADMINISTRATOR.code())
                .anyRequest().authenticated()))
            .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pagesChain(HttpSecurity http, NotLoggedIn notLoggedIn, LoginTrail trail) throws Exception {
        return http
            .authorizeHttpRequests(requests -> requests
                .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR).permitAll()
                .requestMatchers(path("/login"), path("/app/**"), path("/check/**"), path("/track"), path("/posted/**"), path("/error"), path("/favicon.ico"),
                        path("/favicon.svg"), path("/api-docs/**"), path("/api-docs.yaml"))
                .permitAll()
                .requestMatchers(path("/admin/outbox/**")).hasRole(Role.ADMINISTRATOR.code())
                .requestMatchers(path(HttpMethod.POST, "/camunda/api/admin/auth/user/*/login/*")).denyAll()
                .anyRequest().authenticated())
            .requestCache(cache -> cache.requestCache(pagesOnly()))
            .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/tasks").failureHandler(refused()))
            .logout(logout -> logout
                .logoutRequestMatcher(new OrRequestMatcher(path(HttpMethod.POST, "/logout"), camundaLogout()))
                .addLogoutHandler(noted(trail)).deleteCookies("SESSION").logoutSuccessHandler(loggedOut()))
            .exceptionHandling(failures -> failures.authenticationEntryPoint(notLoggedIn).accessDeniedHandler(notLoggedIn))
            // Camunda checks its own token there; a second one in front of it would refuse every call.
            .csrf(csrf -> csrf.ignoringRequestMatchers(path("/camunda/api/**")))
            .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(ourPagesPolicy()))
            .build();
    }

    /** Camunda's web applications bring a policy of their own. */
    private static HeaderWriter ourPagesPolicy() {
        return new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(path("/camunda/**")),
                new StaticHeadersWriter("Content-Security-Policy", CONTENT_SECURITY_POLICY));
    }

    /** Remembers where someone wanted to go, if it was a page. */
    private static RequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod()) && Answers.isNavigation(request));
        return cache;
    }

    private static AuthenticationFailureHandler refused() {
        return (request, response, failure) -> response.sendRedirect(request.getContextPath()
                + (failure instanceof LockedException ? "/login?error&blocked" : "/login?error"));
    }

    private static LogoutHandler noted(LoginTrail trail) {
        return (request, response, login) -> {
            if (login != null) {
                trail.loggedOut(login.getName(), request.getRemoteAddr());
            }
        };
    }

    private static LogoutSuccessHandler loggedOut() {
        RequestMatcher fromCamunda = camundaLogout();
        return (request, response, login) -> {
            if (fromCamunda.matches(request)) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            else {
                response.sendRedirect(request.getContextPath() + "/login?logout");
            }
        };
    }

    private static RequestMatcher camundaLogout() {
        return path(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout");
    }

    /** Always path patterns: plain strings are taken relative to Spring MVC's servlet, beside which Camunda has its own. */
    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
