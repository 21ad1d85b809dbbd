package vn.giamngheo.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalInt;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL with its database and two roles: the owner, as which Flyway works, and the application's role,
 * which owns nothing that Flyway made.
 */
class EmbeddedServer implements AutoCloseable {

    /** Role that owns the database; Flyway works as it. */
    static final String OWNER = "giamngheo";
    /** Role that the application works as. */
    static final String APPLICATION = "giamngheo_app";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String DATABASE = "giamngheo";

    private final DataDirectory directory;
    private final EmbeddedPostgres server;

    EmbeddedServer(EmbeddedPostgresProperties properties) throws IOException, SQLException {
        this.directory = properties.isTemporary() ? null : new DataDirectory(Path.of(properties.dataDir()));
        try {
            this.server = directory == null ? temporary(properties.port()) : persistent(properties.port());
            makeRolesAndDatabase();
            if (directory != null) {
                directory.endFirstStart();
            }
        }
        catch (IOException | SQLException | RuntimeException failure) {
            if (directory != null) {
                directory.close();
            }
            throw failure;
        }
    }

    private EmbeddedPostgres temporary(int port) throws IOException {
        return builder(port).start();
    }

    private EmbeddedPostgres persistent(int wantedPort) throws IOException, SQLException {
        OptionalInt running = directory.portOfRunningServer();
        int port = running.isPresent() ? running.getAsInt() : freePort(wantedPort);
        if (running.isPresent()) {
            LOG.info("Taking over the database server that outlived its application, port {}", port);
        }
        directory.beginFirstStart();
        EmbeddedPostgres started = builder(port).setDataDirectory(directory.path()).setCleanDataDirectory(false)
            .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on").start();
        LOG.info("Embedded PostgreSQL on port {}, data in {}", port, directory.path());
        return started;
    }

    /**
     * The server looks every few seconds at tables that grow: a campaign fills empty ones with thousands of rows at once, and
     * checks of references planned for an empty table would read it from end to end for every row.
     */
    private static EmbeddedPostgres.Builder builder(int port) {
        return EmbeddedPostgres.builder().setPort(port).setPGStartupWait(Duration.ofSeconds(60))
            .setLocaleConfig("locale", "C.UTF-8").setLocaleConfig("encoding", "UTF8").setRegisterShutdownHook(false)
            .setServerConfig("autovacuum_naptime", "5s");
    }

    private static int freePort(int wanted) throws IOException {
        if (wanted == 0) {
            return 0;
        }
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket probe = new ServerSocket(wanted, 1, loopback)) {
            return probe.getLocalPort();
        }
        catch (IOException taken) {
            try (ServerSocket probe = new ServerSocket(0, 1, loopback)) {
                LOG.warn("Port {} is taken; the embedded database uses {} instead", wanted, probe.getLocalPort());
                return probe.getLocalPort();
            }
        }
    }

    private void makeRolesAndDatabase() throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                Statement statement = connection.createStatement()) {
            for (String role : new String[] { OWNER, APPLICATION }) {
                if (isMissing(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
                    statement.execute("CREATE ROLE " + role + " LOGIN");
                }
            }
            if (isMissing(statement, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            }
        }
    }

    private static boolean isMissing(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return !answer.next();
        }
    }

    /** @return address of the application's database */
    String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + DATABASE;
    }

    /** Stops the server; the data stays unless it is temporary. */
    @Override
    public void close() throws IOException {
        try {
            server.close();
        }
        finally {
            if (directory != null) {
                directory.close();
            }
        }
    }
}
