package vn.datnuoc.geoserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import vn.datnuoc.policy.AccountStanding;
import vn.datnuoc.policy.login.SecretHash;

/** An H2 database in memory with the portal's own tables, and one agency in it. */
public final class PortalTables {

    private static final Path MIGRATIONS = Path.of("..", "portal", "src", "main", "resources", "db", "migration");
    private static final List<String> FEATURES =
            List.of("accounts", "credentials", "grants", "connections", "catalogue");

    /** Views on PostgreSQL; H2 has none such. */
    private static final List<String> PUBLISHED = List.of(
            """
            create table published_layer (name varchar(80), title_vi varchar(80), title_en varchar(80),
                summary varchar(80), attribution varchar(80), crs varchar(20), kind varchar(10), view_name varchar(80),
                version bigint, sld varchar(80), min_x float, min_y float, max_x float, max_y float)""",
            "create table published_raster (layer varchar(80), day date, file varchar(80))");

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

    public PortalTables() throws IOException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;NON_KEYWORDS=DAY");
        for (Path migration : migrations()) {
            update("runscript from '" + migration + "'");
        }
        PUBLISHED.forEach(this::update);
        update(AGENCY);
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

    public JdbcDataSource database() {
        return database;
    }

    public void addAccount(String name, String passwordHash) {
        update(REQUEST, name, name);
        update(ACCOUNT, name, passwordHash, name, AccountStanding.DUTIES);
    }

    /** @param services with commas */
    public void addKey(String id, String account, String secret, String services, Instant expires) {
        update(KEY, id, account, SecretHash.of(secret), services, expires.atOffset(ZoneOffset.UTC));
    }

    /** From a minute before to a minute after that time. */
    public void addConnection(String code, String custodian, String secret, Instant now) {
        update(
                CONNECTION,
                code,
                custodian,
                now.minusSeconds(60).atOffset(ZoneOffset.UTC),
                now.plusSeconds(60).atOffset(ZoneOffset.UTC),
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
}
