package vn.datnuoc.policy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AccountStanding;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.PolicyUnavailableException;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.login.KeyText;
import vn.datnuoc.policy.login.SecretHash;

/** Accounts, keys and connections as a log-in reads them from the portal's own tables. */
class JdbcAccountsTest {

    /** Already the 23rd in Cà Mau. */
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    private static final KeyText KEY = new KeyText("abcdefgh", "abcdefghijklmnopqrstuvwxyz234567");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1_000);
    private JdbcDataSource database;
    private JdbcAccounts accounts;

    @BeforeEach
    void kt1AndWhatItHas() throws SQLException {
        database = MemoryDatabase.create("accounts", "credentials", "connections");
        accounts = new JdbcAccounts(database, clock, nanoTime::get);
        execute("insert into agency (code, name, type) values ('stnmt', 'Sở', 'STATE_BODY')");
        execute(
                "insert into account_request (agency, document, purpose, kind, layers, person, scheme, identifier, account,"
                        + " state, asked_by, asked) values ('stnmt', 't', 't', 'KHAI_THAC', '', 't', 'MA_CAN_BO', 'kt1', 'kt1',"
                        + " 'APPROVED', 'system', now())");
        execute(
                "insert into account (name, kind, person, agency, password_hash, must_change_password, state, demo, version,"
                        + " created, identifier, duties_version, request) values ('kt1', 'KHAI_THAC', 't', 'stnmt', 'hash', false,"
                        + " 'ACTIVE', false, 7, now(), 'kt1', '" + AccountStanding.DUTIES
                        + "', (select max(id) from account_request))");
        execute(
                "insert into personal_key (id, account, account_version, title, secret_hash, services, targets, highest_right,"
                        + " created, expires) values ('abcdefgh', 'kt1', 7, 't', '" + KEY.secretHash()
                        + "', 'WMS, WFS',"
                        + " 'dd:thua_dat, tnn', 'QUERY', now(), timestamp with time zone '2026-11-22 18:00:01Z')");
        execute(
                "insert into connections (code, title, agency, custodian, purpose, scope, addresses, from_time, until_time,"
                        + " document, secret_sha256, accepted) values ('kn-vilis', 't', 'stnmt', 'kt1', 't', 'dd', '10.0.0.0/8',"
                        + " timestamp with time zone '2026-01-01 00:00:00Z', timestamp with time zone '2027-01-01 00:00:00Z', 't', '"
                        + SecretHash.of("bí mật") + "', now())");
    }

    /** A quarter of a second passes. */
    private void execute(String sql) throws SQLException {
        MemoryDatabase.execute(database, sql);
        nanoTime.addAndGet(Duration.ofMillis(250).toNanos());
    }

    @Test
    void anAccountIsReadWithItsAgencyAndItsVersion() {
        JdbcAccounts.Kept kept = accounts.find("kt1").orElseThrow();
        assertThat(kept.subject())
                .isEqualTo(new Subject.Account("kt1", AccountKind.KHAI_THAC, "stnmt", AgencyType.STATE_BODY, true));
        assertThat(kept.version()).isEqualTo(7);
        assertThat(kept.toString()).doesNotContain("hash");
        assertThat(accounts.find("kt2")).isEmpty();
    }

    @Test
    void aLockHoldsAQuarterOfASecondLater() throws SQLException {
        assertThat(accounts.find("kt1").orElseThrow().subject().active()).isTrue();
        execute("update account set state = 'LOCKED'");
        assertThat(accounts.find("kt1").orElseThrow().subject().active()).isFalse();
    }

    @Test
    void itIsReadFourTimesASecondUnlessItHasChangedByThen() throws SQLException {
        accounts.find("kt1");
        MemoryDatabase.execute(database, "update account set state = 'LOCKED', version = 8");
        assertThat(accounts.find("kt1", 7).orElseThrow().subject().active()).isTrue();
        assertThat(accounts.find("kt1", 8).orElseThrow().subject().active()).isFalse();
        MemoryDatabase.execute(database, "update account set state = 'ACTIVE'");
        assertThat(accounts.find("kt1").orElseThrow().subject().active()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOCKED  | update account set state = 'LOCKED'",
                "EXPIRED | update account set expires = date '2026-11-22'",
                "ACTIVE  | update account set expires = date '2026-11-23'",
                "EXPIRED | update agency set valid_until = date '2026-11-22'",
                "EXPIRED | update agency set valid_from = date '2026-11-24'",
                "ACTIVE  | update agency set valid_from = date '2026-11-23'",
                "INVITED | update account set duties_version = null",
                "INVITED | update account set duties_version = '2020-1'",
                "INVITED | update account set must_change_password = true"
            })
    void whetherItMayBeUsedFollowsFromWhatIsKept(AccountStanding standing, String change) throws SQLException {
        execute(change);
        JdbcAccounts.Kept kept = accounts.find("kt1").orElseThrow();
        assertThat(kept.standing()).isEqualTo(standing);
        assertThat(kept.subject().active()).isEqualTo(standing == AccountStanding.ACTIVE);
    }

    @Test
    void aKeyOpensWhatItsHolderHasGivenIt() {
        JdbcKeys.Kept kept = new JdbcKeys(database, clock).find(KEY).orElseThrow();
        assertThat(kept.account()).isEqualTo("kt1");
        assertThat(kept.accountVersion()).isEqualTo(7);
        assertThat(kept.services()).containsExactlyInAnyOrder("WMS", "WFS");
        assertThat(kept.reach().targets()).extracting(Object::toString).containsExactlyInAnyOrder("dd:thua_dat", "tnn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update personal_key set revoked = now()",
                "update personal_key set expires = timestamp with time zone '2026-11-22 18:00:00Z'",
                "update personal_key set secret_hash = 'another'"
            })
    void aKeyThatHasEndedIsNone(String end) throws SQLException {
        execute(end);
        assertThat(new JdbcKeys(database, clock).find(KEY)).isEmpty();
    }

    @Test
    void aConnectionEndsWithItsCustodian() throws SQLException {
        JdbcConnections connections = new JdbcConnections(database, accounts);
        JdbcConnections.Kept kept = connections.find("kn-vilis").orElseThrow();
        assertThat(kept.subject("10.1.2.3").barred(NOW)).isEmpty();
        assertThat(kept.subject("11.1.2.3").barred(NOW)).isPresent();
        execute("update account set state = 'LOCKED'");
        assertThat(connections
                        .find("kn-vilis")
                        .orElseThrow()
                        .subject("10.1.2.3")
                        .barred(NOW))
                .isPresent();
    }

    @Test
    void whatCannotBeReadIsUnavailable() throws SQLException {
        execute("drop table connections");
        execute("drop table personal_key");
        assertThatThrownBy(() -> new JdbcKeys(database, clock).find(KEY))
                .isInstanceOf(PolicyUnavailableException.class);
        assertThatThrownBy(() -> new JdbcConnections(database, accounts).find("kn-vilis"))
                .isInstanceOf(PolicyUnavailableException.class);
    }
}
