package vn.giamngheo.identity.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

import vn.giamngheo.Outside;
import vn.giamngheo.identity.AccountAdministration;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.shared.RefusalMessages;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What machine clients may log in with, by configuration; the security chain alone, without the application. */
class TokenOrBasicLoginTests {

    private static OidcSettings settings;
    private static String keysAt;
    private AnnotationConfigWebApplicationContext context;

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void withoutAProviderOnlyHttpBasicIsTaken() throws Exception {
        MockMvc mvc = chain(new OidcSettings("", "giam-ngheo", "preferred_username", false), Outside.issuer());
        mvc.perform(get("/api/me").with(httpBasic("an", "secret"))).andExpect(status().isOk())
            .andExpect(content().string("an"));
        mvc.perform(get("/api/me").with(bearer(Outside.token("an")))).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/me")).andExpect(status().isUnauthorized())
            .andExpect(header().stringValues("WWW-Authenticate", "Basic realm=\"giam-ngheo\", charset=\"UTF-8\""));
    }

    @Test
    void aPasswordThatAnAdministratorGaveIsRefusedUntilItIsChanged() throws Exception {
        MockMvc mvc = chain(new OidcSettings("", "giam-ngheo", "preferred_username", false), Outside.issuer());
        mvc.perform(get("/api/me").with(httpBasic("moi", "given"))).andExpect(status().isForbidden())
            .andExpect(jsonPath("$.code").value("refusal.identity.passwordOnce"))
            .andExpect(jsonPath("$.detail").isNotEmpty());
        mvc.perform(get("/api/me").with(httpBasic("moi", "wrong"))).andExpect(status().isUnauthorized());
    }

    @Test
    void withAProviderOnlyItsTokensAreTaken() throws Exception {
        MockMvc mvc = chain(new OidcSettings(Outside.issuer(), "giam-ngheo", "preferred_username", false), Outside.issuer());
        mvc.perform(get("/api/me").with(bearer(Outside.token("an")))).andExpect(status().isOk())
            .andExpect(content().string("an"));
        mvc.perform(get("/api/me").with(httpBasic("an", "secret"))).andExpect(status().isUnauthorized())
            .andExpect(jsonPath("$.code").value("refusal.identity.nobody"))
            .andExpect(header().stringValues("WWW-Authenticate", "Bearer realm=\"giam-ngheo\""));
        mvc.perform(get("/api/me").with(bearer(Outside.token("binh")))).andExpect(status().isUnauthorized())
            .andExpect(jsonPath("$.code").value("refusal.identity.unknownTokenAccount"));
    }

    @Test
    void anotherClaimMayHoldTheAccountName() throws Exception {
        MockMvc mvc = chain(new OidcSettings(Outside.issuer(), "giam-ngheo", "account", false), Outside.issuer());
        mvc.perform(get("/api/me").with(bearer(Outside.token(Outside.claims("binh").claim("account", "an").build()))))
            .andExpect(status().isOk()).andExpect(content().string("an"));
    }

    @Test
    void bothAreTakenWhenSoConfigured() throws Exception {
        MockMvc mvc = chain(new OidcSettings(Outside.issuer(), "giam-ngheo", "preferred_username", true), Outside.issuer());
        mvc.perform(get("/api/me").with(httpBasic("an", "secret"))).andExpect(status().isOk());
        mvc.perform(get("/api/me").with(bearer(Outside.token("an")))).andExpect(status().isOk());
    }

    @Test
    void providerThatDoesNotAnswerIs503() throws Exception {
        MockMvc mvc = chain(new OidcSettings(Outside.issuer(), "giam-ngheo", "preferred_username", false),
                "http://localhost:1");
        mvc.perform(get("/api/me").with(bearer(Outside.token("an")))).andExpect(status().isServiceUnavailable())
            .andExpect(jsonPath("$.code").value("refusal.identity.providerUnreachable"))
            .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    private static RequestPostProcessor bearer(String token) {
        return request -> {
            request.addHeader("Authorization", "Bearer " + token);
            return request;
        };
    }

    private MockMvc chain(OidcSettings asked, String provider) {
        settings = asked;
        keysAt = provider;
        context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        new ConfigDataApplicationContextInitializer().initialize(context);
        context.register(Chain.class, MessageSourceAutoConfiguration.class, RefusalMessages.class, Me.class);
        context.refresh();
        return MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Configuration
    @EnableWebMvc
    @EnableWebSecurity
    static class Chain {

        @Bean
        SecurityFilterChain machines(HttpSecurity http, RefusalMessages messages, ObjectProvider<JwtDecoder> tokens,
                ObjectProvider<AccountAdministration> passwords) throws Exception {
            Accounts accounts = mock(Accounts.class);
            when(accounts.actor(anyString())).thenReturn(Optional.empty());
            when(accounts.actor("an")).thenReturn(Optional.of(new Actor("an", "An", List.of())));
            return new TokenOrBasicLogin(settings, new TokenAccounts(accounts, settings), tokens, passwords,
                    new Answers(messages, new ObjectMapper()))
                .on(http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())).build();
        }

        @Bean
        JwtDecoder tokens() {
            return new SupplierJwtDecoder(() -> NimbusJwtDecoder.withIssuerLocation(keysAt).build());
        }

        @Bean
        AccountAdministration passwords() {
            AccountAdministration passwords = mock(AccountAdministration.class);
            when(passwords.mustChangePassword("moi")).thenReturn(true);
            return passwords;
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(User.withUsername("an").password("{noop}secret").roles().build(),
                    User.withUsername("moi").password("{noop}given").roles().build());
        }
    }

    @Controller
    static class Me {

        @GetMapping("/api/me")
        @ResponseBody
        String me(Principal who) {
            return who.getName();
        }
    }
}
