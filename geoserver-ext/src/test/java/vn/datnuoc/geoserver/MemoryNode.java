package vn.datnuoc.geoserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import vn.datnuoc.audit.AuditFiles;
import vn.datnuoc.audit.JsonLine;
import vn.datnuoc.policy.AccountStanding;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.login.SecretHash;

/** What a node works with, over an H2 database in memory with the portal's own tables. Closed by its test. */
public final class MemoryNode implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    /** Under which the portal calls it. */
    public static final String ADDRESS = "http://gs1.example:8080/geoserver";

    private static final Path MIGRATIONS = Path.of("..", "portal", "src", "main", "resources", "db", "migration");
    private static final List<String> FEATURES =
            List.of("accounts", "credentials", "grants", "connections", "catalogue");

    private static final String AGENCY =
            "merge into agency (code, name, type) key (code) values ('stnmt', 'Sở', 'STATE_BODY')";

    private static final String REQUEST =
            """
            insert into account_request (agency, document, purpose, kind, layers, person, scheme, identifier, account,
                state, asked_by, asked)
            values ('stnmt', 'test', 'test', 'KHAI_THAC', '', 'test', 'MA_CAN_BO', ?, ?, 'APPROVED', 'system', now())""";

    private static final String ACCOUNT =
            """
            insert into account (name, kind, person, agency, password_hash, must_change_password, state, demo, version,
                created, identifier, duties_version, duties_accepted, request)
            values (?, 'KHAI_THAC', 'test', 'stnmt', ?, false, 'ACTIVE', false, 1, now(), ?, ?, now(),
                (select max(id) from account_request))""";

    private static final String KEY =
            """
            insert into personal_key (id, account, account_version, title, secret_hash, services, targets, highest_right,
                created, expires)
            values (?, ?, 1, 'test', ?, ?, '*', 'QUERY', now(), ?)""";

    private static final String CONNECTION =
            """
            insert into connections (code, title, agency, custodian, purpose, scope, addresses, from_time, until_time,
                document, secret_sha256, accepted)
            values (?, 'test', 'stnmt', ?, 'test', '*', '127.0.0.1/32', ?, ?, 'test', ?, now())""";

    private final JdbcDataSource database = new JdbcDataSource();
    private final Equipment equipment;
    private final Path audit;

    public MemoryNode(Path home) throws Exception {
        this(home, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public MemoryNode(Path home, Clock clock) throws Exception {
        this(home, clock, List.of());
    }

    /** @param portalKeys of the portals whose tokens it believes */
    public MemoryNode(Path home, Clock clock, List<String> portalKeys) throws Exception {
        this.audit = home.resolve("audit");
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL");
        for (Path migration : migrations()) {
            update("runscript from '" + migration + "'");
        }
        update(AGENCY);
        this.equipment = Equipment.of(settings(portalKeys), database, clock);
    }

    private Settings settings(List<String> portalKeys) {
        return new Settings(
                database.getURL(),
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

    private static List<Path> migrations() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String feature : FEATURES) {
            try (Stream<Path> files = Files.list(MIGRATIONS.resolve(feature))) {
                files.forEach(all::add);
            }
        }
        all.sort(Comparator.comparing(path -> String.valueOf(path.getFileName())));
        return all;
    }

    public Equipment equipment() {
        return equipment;
    }

    public void addAccount(String name, String passwordHash) {
        update(REQUEST, name, name);
        update(ACCOUNT, name, passwordHash, name, AccountStanding.DUTIES);
    }

    /** @param services with commas */
    public void addKey(String id, String account, String secret, String services, Instant expires) {
        update(KEY, id, account, SecretHash.of(secret), services, expires.atOffset(ZoneOffset.UTC));
    }

    public void addConnection(String code, String custodian, String secret) {
        update(
                CONNECTION,
                code,
                custodian,
                NOW.minusSeconds(60).atOffset(ZoneOffset.UTC),
                NOW.plusSeconds(60).atOffset(ZoneOffset.UTC),
                SecretHash.of(secret));
    }

    public void update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The lines of the node's log so far, the oldest first, without those of its start and its signatures. */
    public List<Map<String, Object>> lines() {
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
