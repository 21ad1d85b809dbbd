package vn.giamngheo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A PostgreSQL of the test's own with all migrations applied; started once for the JVM and thrown away with it. */
public final class MigratedPostgres {

    private static DataSource dataSource;

    private MigratedPostgres() {}

    /** @return the database; tests leave its reference data alone */
    public static synchronized DataSource dataSource() {
        if (dataSource == null) {
            DataSource empty;
            try {
                empty = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start().getPostgresDatabase();
            }
            catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            Flyway.configure().dataSource(empty).placeholders(Map.of("appRole", "postgres")).load().migrate();
            dataSource = empty;
        }
        return dataSource;
    }
}
