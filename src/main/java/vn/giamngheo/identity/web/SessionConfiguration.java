package vn.giamngheo.identity.web;

import java.time.Duration;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.session.SessionProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.JdbcHttpSessionConfiguration;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions in the database (V014), read once a request and written only when something changed. Spring Session alone reads
 * one twice and writes it with every request, each in a transaction of its own that waits for the disk.
 */
@Configuration(proxyBeanMethods = false)
@Import(JdbcHttpSessionConfiguration.class)
class SessionConfiguration {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTimes(SessionProperties sessions, ServerProperties server,
            @Value("${spring.session.jdbc.cleanup-cron}") String cleanUp) {
        Duration timeout = sessions.determineTimeout(() -> server.getServlet().getSession().getTimeout());
        return repository -> {
            repository.setDefaultMaxInactiveInterval(timeout);
            repository.setCleanupCron(cleanUp);
        };
    }

    /** Reads are single statements; what is stored has its transaction around it, see {@link KeptSessions#save}. */
    @Bean(defaultCandidate = false)
    @Qualifier("springSessionTransactionOperations")
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    @Primary
    KeptSessions<?> keptSessions(JdbcIndexedSessionRepository stored, PlatformTransactionManager transactions) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return kept(stored, own);
    }

    private static <S extends Session> KeptSessions<S> kept(FindByIndexNameSessionRepository<S> stored, TransactionTemplate own) {
        return new KeptSessions<>(stored, own);
    }

    @Bean
    FilterRegistrationBean<KeptSessions.OncePerRequest> oneSessionPerRequest(KeptSessions<?> sessions) {
        var registration = new FilterRegistrationBean<>(new KeptSessions.OncePerRequest(sessions));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}
