package vn.datnuoc.geoserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.datnuoc.audit.AuditFiles;
import vn.datnuoc.audit.JsonLine;
import vn.datnuoc.policy.Component;

/** What a node works with, over the portal's tables in memory. Closed by its test. */
public final class MemoryNode implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    /** Under which the portal calls it. */
    public static final String ADDRESS = "http://gs1.example:8080/geoserver";

    private final PortalTables tables = new PortalTables();
    private final Equipment equipment;
    private final Path audit;

    public MemoryNode(Path home) throws IOException {
        this(home, Clock.fixed(NOW, ZoneOffset.UTC), List.of());
    }

    /** @param portalKeys of the portals whose tokens it believes */
    public MemoryNode(Path home, Clock clock, List<String> portalKeys) throws IOException {
        this.audit = home.resolve("audit");
        this.equipment = Equipment.of(settings(portalKeys), tables.database(), clock);
    }

    private Settings settings(List<String> portalKeys) {
        return new Settings(
                tables.database().getURL(),
                "",
                "",
                2,
                "https://portal.example",
                portalKeys,
                Optional.of(ADDRESS),
                Set.of(Component.values()),
                0,
                "gs1",
                audit,
                Optional.empty());
    }

    public PortalTables tables() {
        return tables;
    }

    public Equipment equipment() {
        return equipment;
    }

    /** The lines of the node's log so far, the oldest first, without those of its start and its signatures. */
    public List<Map<String, Object>> lines() {
        // after the ends of answers, which nobody waits for
        equipment.log().checkpoint();
        try {
            return Files.readAllLines(AuditFiles.all(audit).get(0)).stream()
                    .map(line -> JsonLine.read(line).orElseThrow())
                    .filter(line -> !Set.of("start", "checkpoint").contains(JsonLine.text(line, "phase")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        equipment.close();
    }
}
