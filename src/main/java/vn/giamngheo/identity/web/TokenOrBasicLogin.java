package vn.giamngheo.identity.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.stereotype.Component;

import vn.giamngheo.identity.AccountAdministration;
import vn.giamngheo.identity.MachineLogin;

/** HTTP Basic, or bearer tokens when a provider is configured; every refusal a problem detail with a stable code. */
@Component
class TokenOrBasicLogin implements MachineLogin {

    private final OidcSettings settings;
    private final TokenAccounts accounts;
    private final ObjectProvider<JwtDecoder> tokens;
    private final ObjectProvider<AccountAdministration> passwords;
    private final Answers answers;

    TokenOrBasicLogin(OidcSettings settings, TokenAccounts accounts, ObjectProvider<JwtDecoder> tokens,
            ObjectProvider<AccountAdministration> passwords, Answers answers) {
        this.settings = settings;
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.answers = answers;
    }

    @Override
    public HttpSecurity on(HttpSecurity http) throws Exception {
        AuthenticationEntryPoint entryPoint = answers.machineEntryPoint(settings);
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .csrf(AbstractHttpConfigurer::disable)
            .requestCache(AbstractHttpConfigurer::disable)
            .exceptionHandling(failures -> failures.authenticationEntryPoint(entryPoint)
                .accessDeniedHandler((request, response, refusal) -> answers.write(request, response,
                        HttpStatus.FORBIDDEN, "refusal.identity.notPermitted")));
        if (settings.takesBasic()) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(entryPoint))
                .addFilterAfter(new FirstPasswordForMachines(passwords, answers), BasicAuthenticationFilter.class);
        }
        if (settings.isOn()) {
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(entryPoint)
                .jwt(jwt -> jwt.decoder(this::decode).jwtAuthenticationConverter(accounts))
                .withObjectPostProcessor(providerMayBeDown(entryPoint)));
        }
        return http;
    }

    private Jwt decode(String token) {
        try {
            return tokens.getObject().decode(token);
        }
        catch (JwtDecoderInitializationException unreachable) {
            throw new JwtException("the provider's description cannot be read", unreachable);
        }
    }

    /** A provider whose keys cannot be fetched is no fault of the client: 503, not 401 and not 500. */
    private ObjectPostProcessor<BearerTokenAuthenticationFilter> providerMayBeDown(AuthenticationEntryPoint entryPoint) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                var refused = new AuthenticationEntryPointFailureHandler(entryPoint);
                filter.setAuthenticationFailureHandler((request, response, failure) -> {
                    if (failure instanceof AuthenticationServiceException) {
                        answers.write(request, response, HttpStatus.SERVICE_UNAVAILABLE,
                                "refusal.identity.providerUnreachable");
                    }
                    else {
                        refused.onAuthenticationFailure(request, response, failure);
                    }
                });
                return filter;
            }
        };
    }
}
