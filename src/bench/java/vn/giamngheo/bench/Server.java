package vn.giamngheo.bench;

import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The temporary database server, for what the application's own role may not do. */
final class Server {

    private final String url;

    Server(ApplicationContext city) {
        url = ((HikariDataSource) city.getBean(DataSource.class)).getJdbcUrl();
    }

    /** What the server's own round does a minute later: the planner knows the tables, indexes alone answer what they can. */
    void analyze() {
        asOwner("", jdbc -> jdbc.execute("VACUUM ANALYZE"));
    }

    /** Makes every commit wait for the disk, as in operation; a temporary server would not. */
    void durable() {
        asOwner("", jdbc -> {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                jdbc.execute("ALTER SYSTEM SET " + setting + " = on");
            }
            jdbc.execute("SELECT pg_reload_conf()");
        });
    }

    /** Does something in the application's database as the owner of everything. */
    void asOwner(Consumer<JdbcTemplate> act) {
        asOwner("", act);
    }

    /**
     * @param name name of a new database
     * @return connections to it; the caller closes them
     */
    HikariDataSource database(String name) {
        asOwner("postgres", jdbc -> jdbc.execute("CREATE DATABASE " + name));
        return connections(name);
    }

    private void asOwner(String database, Consumer<JdbcTemplate> act) {
        try (HikariDataSource owner = connections(database)) {
            act.accept(new JdbcTemplate(owner));
        }
    }

    private HikariDataSource connections(String database) {
        HikariDataSource connections = new HikariDataSource();
        connections.setJdbcUrl(database.isEmpty() ? url : url.replaceAll("/[^/]+$", "/" + database));
        connections.setUsername("postgres");
        connections.setMaximumPoolSize(2);
        return connections;
    }
}
