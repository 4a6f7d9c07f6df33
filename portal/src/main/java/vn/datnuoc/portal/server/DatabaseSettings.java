package vn.datnuoc.portal.server;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The system of record.
 *
 * @param url JDBC address; absent: an H2 file under home, for one process only
 * @param connections size of the pool
 */
@ConfigurationProperties("datnuoc.database")
public record DatabaseSettings(
        Optional<String> url, Optional<String> user, Optional<String> password, @DefaultValue("16") int connections) {

    public DatabaseSettings {
        if (connections < 4 || connections > 200) {
            throw new IllegalArgumentException("datnuoc.database.connections: 4 to 200 expected, got " + connections);
        }
    }

    String url(Path home) {
        return url.filter(given -> !given.isBlank()).map(Dialect::complete).orElseGet(() -> Dialect.embedded(home));
    }
}
