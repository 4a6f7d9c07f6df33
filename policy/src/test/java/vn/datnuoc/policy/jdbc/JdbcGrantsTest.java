package vn.datnuoc.policy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.policy.AccessRequest;
import vn.datnuoc.policy.Decision;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.policy.PolicyUnavailableException;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Target;

class JdbcGrantsTest {
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00.123456Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private JdbcDataSource database;
    private JdbcGrants grants;

    @BeforeEach
    void createTables() throws SQLException {
        database = MemoryDatabase.create();
        grants = new JdbcGrants(database);
    }

    /** Not one query per layer: the version and the grants once, whatever is asked within a quarter of a second. */
    @Test
    void decidesForAThousandLayersWithTwoQueries() {
        AtomicInteger queries = new AtomicInteger();
        Policy policy = new Policy(new JdbcGrants(counting(queries)), Clock.fixed(MAY, ZoneOffset.UTC));

        for (int i = 0; i < 1_000; i++) {
            policy.decide(new AccessRequest(Subject.ANONYMOUS, LayerName.of("dd:lop_" + i), Right.VIEW));
        }

        assertThat(queries).hasValueLessThanOrEqualTo(4);
    }

    private DataSource counting(AtomicInteger queries) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    queries.incrementAndGet();
                    return method.invoke(database, arguments);
                });
    }

    @Test
    void readsBackEveryPartOfAGrant() {
        Geometry area = LimitsText.area(
                "MULTIPOLYGON (((104.7 8.6, 105.30000000000001 8.6, 105.1 9.123456789012345, 104.7 8.6)))");
        Limits some = new Limits(
                Optional.of("ma_xa = '32002' and ten <> 'Đất Mũi'"),
                Optional.of(area),
                Set.of("ten_chu", "so_gcn"),
                2.5,
                Set.of("GPKG", "GEOJSON"));
        Grant grant = new Grant(
                "g1",
                Principal.of("agency:ubnd_dat_mui"),
                Target.of("dd:thua_dat"),
                Map.of(Right.QUERY, some, Right.VIEW, Limits.NONE),
                JANUARY,
                Optional.of(MARCH),
                "Quyết định 1/QĐ-SNNMT");

        grants.save(grant);

        assertThat(grants.all()).containsExactly(grant);
    }

    @Test
    void readsAGrantThatRefusesAllRights() {
        Grant refusal = grant("g1", "public", "*", JANUARY, Optional.empty(), Map.of());

        grants.save(refusal);

        assertThat(grants.all()).containsExactly(refusal);
    }

    @Test
    void savingAgainReplacesTheGrantOfThatId() {
        grants.save(grant("g1", "public", "dd", JANUARY, Optional.empty(), Map.of(Right.EXPORT, Limits.NONE)));
        Grant narrower = grant("g1", "public", "dd", JANUARY, Optional.empty(), Map.of(Right.VIEW, Limits.NONE));

        grants.save(narrower);

        assertThat(grants.all()).containsExactly(narrower);
    }

    @Test
    void refusesASecondGrantForThePairAtTheSameTime() {
        Grant first = grant("g1", "account:kt1", "dd", JANUARY, Optional.empty(), Map.of());
        grants.save(first);

        assertThatThrownBy(() -> grants.save(grant("g2", "account:kt1", "dd", MARCH, Optional.empty(), Map.of())))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("g1")
                .hasMessageContaining("g2");
        assertThat(grants.all()).containsExactly(first);
    }

    @Test
    void takesASecondGrantForThePairFromTheInstantTheFirstEnds() {
        grants.save(grant("g1", "account:kt1", "dd", JANUARY, Optional.of(MARCH), Map.of()));
        grants.save(grant("g2", "account:kt1", "dd", MARCH, Optional.empty(), Map.of()));
        grants.save(grant("g3", "account:kt1", "dd:thua_dat", MARCH, Optional.empty(), Map.of()));

        assertThat(grants.all()).extracting(Grant::id).containsExactly("g1", "g2", "g3");
    }

    @Test
    void ofManySavedAtOnceForOnePairOneIsTaken() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> saves = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String id = "g" + i;
                Instant from = JANUARY.plusSeconds(i);
                saves.add(() -> saved(grant(id, "account:kt1", "dd", from, Optional.empty(), Map.of())));
            }
            List<Boolean> taken = new ArrayList<>();
            for (Future<Boolean> save : threads.invokeAll(saves)) {
                taken.add(save.get());
            }
            assertThat(taken).filteredOn(yes -> yes).hasSize(1);
            assertThat(grants.all()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean saved(Grant grant) {
        try {
            grants.save(grant);
            return true;
        } catch (ConflictException e) {
            return false;
        }
    }

    @Test
    void aChangeHoldsFromTheNextDecisionOn() {
        Policy policy = new Policy(grants, Clock.systemUTC());
        AccessRequest request = new AccessRequest(Subject.ANONYMOUS, LayerName.of("ddbd:xa"), Right.VIEW);
        assertThat(policy.decide(request)).isInstanceOf(Decision.Deny.class);

        grants.save(grant("g1", "public", "ddbd", JANUARY, Optional.empty(), Map.of(Right.VIEW, Limits.NONE)));
        assertThat(policy.decide(request)).isEqualTo(new Decision.Allow(Limits.NONE, "g1"));

        grants.remove("g1");
        assertThat(policy.decide(request)).isInstanceOf(Decision.Deny.class);
    }

    @Test
    void aChangeByAnotherNodeHoldsWithinASecond() throws InterruptedException {
        JdbcGrants otherNode = new JdbcGrants(database);
        long before = grants.version();

        otherNode.save(grant("g1", "public", "ddbd", JANUARY, Optional.empty(), Map.of()));

        Thread.sleep(1000);
        assertThat(grants.version()).isGreaterThan(before);
    }

    @Test
    void aChangeInTheCallersTransactionComesAndGoesWithIt() throws SQLException {
        try (Connection transaction = database.getConnection()) {
            transaction.setAutoCommit(false);
            grants.save(grant("g1", "public", "ddbd", JANUARY, Optional.empty(), Map.of()), transaction);
            transaction.rollback();
            grants.save(grant("g2", "public", "ddbd", JANUARY, Optional.empty(), Map.of()), transaction);
            transaction.commit();
        }

        assertThat(grants.all()).extracting(Grant::id).containsExactly("g2");
    }

    @Test
    void isUnavailableWhenTheDatabaseIsGone() throws SQLException {
        MemoryDatabase.execute(database, "shutdown");
        Policy policy = new Policy(grants, Clock.systemUTC());

        assertThatThrownBy(
                        () -> policy.decide(new AccessRequest(Subject.ANONYMOUS, LayerName.of("ddbd:xa"), Right.VIEW)))
                .isInstanceOf(PolicyUnavailableException.class);
    }

    @Test
    void isUnavailableWhenAStoredGrantMakesNoSense() throws SQLException {
        grants.save(grant("g1", "public", "ddbd", JANUARY, Optional.of(MAY), Map.of()));
        MemoryDatabase.execute(database, "update grants set principal = 'everybody'");

        assertThatThrownBy(grants::all)
                .isInstanceOf(PolicyUnavailableException.class)
                .hasRootCauseMessage(
                        "account:, connection:, agency:, agency-type:, kind: or public expected, got: everybody");
    }

    private static Grant grant(
            String id,
            String principal,
            String target,
            Instant from,
            Optional<Instant> until,
            Map<Right, Limits> rights) {
        return new Grant(id, Principal.of(principal), Target.of(target), rights, from, until, "QĐ 1/QĐ-SNNMT");
    }
}
