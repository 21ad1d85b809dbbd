package vn.giamngheo.identity.process;

import jakarta.servlet.DispatcherType;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.plugin.AdministratorAuthorizationPlugin;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the engine our accounts and posts, and Camunda's web applications our log-in. */
@Configuration(proxyBeanMethods = false)
class EngineIdentityConfiguration {

    /** Spring Security's filter chain has order -100; Camunda's has to find the log-in done. */
    private static final int AFTER_SPRING_SECURITY = -99;

    @Bean
    ProcessEnginePlugin directoryPlugin(Directory directory) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setIdentityProviderSessionFactory(new DirectorySessionFactory(directory));
                configuration.setCustomSessionFactories(List.of(PostAuthorizations.factory()));
                // nobody is given a right that is taken away again for a task: no query has to look for that
                configuration.setAuthorizationCheckRevokes("never");
            }
        };
    }

    @Bean
    ProcessEnginePlugin administratorPlugin() {
        var plugin = new AdministratorAuthorizationPlugin();
        plugin.setAdministratorGroupName(EngineGroups.ADMINISTRATORS);
        return plugin;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> camundaSingleSignOn() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setName("Container Based Authentication Filter");
        registration.setInitParameters(Map.of("authentication-provider", SpringSecurityLogin.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(AFTER_SPRING_SECURITY);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    /** Opens one session a command. */
    private record DirectorySessionFactory(Directory directory) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return ReadOnlyIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new DirectorySession(directory);
        }
    }
}
