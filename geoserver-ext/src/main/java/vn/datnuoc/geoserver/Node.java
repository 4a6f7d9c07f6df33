package vn.datnuoc.geoserver;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geoserver.platform.GeoServerResourceLoader;
import org.geotools.util.logging.Logging;
import org.springframework.beans.factory.DisposableBean;

/**
 * This GeoServer as a node of Đất Nước. It serves only while its settings are good and nothing in GeoServer stands against
 * it; until then every door answers 503. Made early, so it touches no catalogue. Thread-safe.
 */
public final class Node implements DisposableBean {

    private static final Logger LOG = Logging.getLogger(Node.class);

    /** Why nothing is served before the first check. */
    private static final String STARTING = "starting";

    private final Clock clock = Clock.systemUTC();
    private final Optional<Equipment> equipment;
    private final Map<String, String> obstacles = new LinkedHashMap<>();

    public Node(GeoServerResourceLoader dataDirectory) {
        obstacles.put(STARTING, "the node has not been checked yet");
        this.equipment = open(dataDirectory.getBaseDirectory().toPath());
    }

    private Optional<Equipment> open(Path dataDirectory) {
        try {
            Settings settings = Settings.read(dataDirectory);
            LOG.info("Đất Nước: " + settings);
            return Optional.of(Equipment.of(settings, pool(settings), clock));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Đất Nước refuses to serve: " + e.getMessage(), e);
            obstacles.put("settings", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Begins without the database: it may come later than we do. */
    private static HikariDataSource pool(Settings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("datnuoc");
        config.setJdbcUrl(settings.database());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(1_500);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(-1);
        driver(settings.database()).ifPresent(config::setDriverClassName);
        return new HikariDataSource(config);
    }

    /** By name: in a servlet container {@code DriverManager} does not look into the web application by itself. */
    private static Optional<String> driver(String url) {
        return url.startsWith("jdbc:postgresql:") ? Optional.of("org.postgresql.Driver") : Optional.empty();
    }

    /** What requests are served with. @throws ClosedException when nothing is served */
    public Equipment equipment() {
        synchronized (obstacles) {
            if (!obstacles.isEmpty()) {
                throw new ClosedException(String.join("; ", obstacles.values()));
            }
        }
        return equipment.orElseThrow(() -> new ClosedException("no settings"));
    }

    /** For the node's own work, whatever stands against serving; empty without good settings. */
    public Optional<Equipment> ownEquipment() {
        return equipment;
    }

    /** Nothing is served from now on, until the obstacle of this name is gone. */
    public void obstruct(String name, String reason) {
        synchronized (obstacles) {
            if (!reason.equals(obstacles.put(name, reason))) {
                LOG.severe("Đất Nước refuses to serve: " + reason);
            }
        }
    }

    public void clear(String name) {
        synchronized (obstacles) {
            obstacles.remove(name);
        }
    }

    /** It is known what stands against serving. */
    public void checked() {
        synchronized (obstacles) {
            if (obstacles.remove(STARTING) != null) {
                LOG.info("Đất Nước: the node is checked"
                        + (obstacles.isEmpty() ? " and serves" : " and does not serve"));
            }
        }
    }

    public boolean isOpen() {
        synchronized (obstacles) {
            return obstacles.isEmpty();
        }
    }

    @Override
    public void destroy() throws Exception {
        if (equipment.isPresent()) {
            equipment.get().close();
        }
    }
}
