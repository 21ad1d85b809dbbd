package vn.giamngheo.database;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded server when no database is given, and tells the pool and Flyway where it is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isBlank()")
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(EmbeddedPostgresProperties properties) throws Exception {
        return new EmbeddedServer(properties);
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedServer server) {
        return new ApplicationConnection(server.jdbcUrl());
    }

    @Bean
    FlywayConnectionDetails embeddedOwnerConnection(EmbeddedServer server) {
        return new OwnerConnection(server.jdbcUrl());
    }

    @Bean
    FlywayConfigurationCustomizer embeddedApplicationRole() {
        return flyway -> {
            Map<String, String> placeholders = new HashMap<>(flyway.getPlaceholders());
            placeholders.put("appRole", EmbeddedServer.APPLICATION);
            flyway.placeholders(placeholders);
        };
    }

    /** The application's way in: trusted on the loopback interface, without a password. */
    private record ApplicationConnection(String url) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return EmbeddedServer.APPLICATION;
        }

        @Override
        public String getPassword() {
            return null;
        }
    }

    /** Flyway's way in. */
    private record OwnerConnection(String url) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return EmbeddedServer.OWNER;
        }

        @Override
        public String getPassword() {
            return null;
        }
    }
}
