package vn.datnuoc.portal.server;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The system of record.
 *
 * @param url JDBC address; absent: an H2 file under home, for one process only
 * @param user of PostgreSQL, who owns the database
 * @param password absent on PostgreSQL: as in the file that PGPASSFILE names
 * @param reader role of PostgreSQL that may read what GeoServer needs
 * @param connections size of the pool
 */
@ConfigurationProperties("datnuoc.database")
public record DatabaseSettings(
        Optional<String> url,
        Optional<String> user,
        Optional<String> password,
        Optional<String> reader,
        @DefaultValue("16") int connections) {

    public DatabaseSettings {
        if (connections < 4 || connections > 200) {
            throw new IllegalArgumentException("datnuoc.database.connections: 4 to 200 expected, got " + connections);
        }
        if (reader.filter(role -> !role.matches("[a-z][a-z0-9_]{0,62}")).isPresent()) {
            throw new IllegalArgumentException(
                    "datnuoc.database.reader: a role named by [a-z][a-z0-9_]* expected, got " + reader.get());
        }
        if (url.filter(Dialect::holdsPassword).isPresent()) {
            throw new IllegalArgumentException("datnuoc.database.url: no password in it expected; give it by the"
                    + " environment variable DATNUOC_DATABASE_PASSWORD or in the file that PGPASSFILE names");
        }
    }

    String url(Path home) {
        return url.filter(given -> !given.isBlank()).map(Dialect::complete).orElseGet(() -> Dialect.embedded(home));
    }
}
