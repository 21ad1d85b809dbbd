package vn.giamngheo.database;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the embedded server.
 *
 * @param dataDir directory of its data, kept across restarts; empty for a temporary one
 * @param port port on the loopback interface, 0 for any free one; a taken port is replaced by a free one
 * @param demo whether the embedded database switches the profile {@code demo} on
 */
@ConfigurationProperties("giamngheo.embedded-postgres")
record EmbeddedPostgresProperties(String dataDir, int port, boolean demo) {

    boolean isTemporary() {
        return dataDir == null || dataDir.isBlank();
    }
}
