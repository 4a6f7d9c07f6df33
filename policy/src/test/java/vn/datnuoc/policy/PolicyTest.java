package vn.datnuoc.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;

/** What the policy cases do not say: reasons, changes, failures. */
class PolicyTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final LayerName PARCELS = LayerName.of("dd:thua_dat");
    private static final Subject KT1 =
            new Subject.Account("kt1", AccountKind.KHAI_THAC, "stnmt", AgencyType.STATE_BODY, true);

    @Test
    void everyRefusalNamesTheGrantThatDecided() {
        assertThat(reason(Right.VIEW, grant(Map.of(), Optional.empty()))).isEqualTo("grant g1 refuses every right");
        assertThat(reason(Right.VIEW, grant(Map.of(Right.VIEW, Limits.NONE), Optional.of(NOW))))
                .isEqualTo("grant g1 is over");
        assertThat(reason(Right.QUERY, grant(Map.of(Right.VIEW, Limits.NONE), Optional.empty())))
                .isEqualTo("grant g1 does not give QUERY");
        assertThat(reason(Right.EDIT, grant(Map.of(Right.EDIT, Limits.NONE), Optional.empty())))
                .isEqualTo("kt1 never edits, whatever grant g1 names");
    }

    @Test
    void aRefusalWithoutAGrantSaysSo() {
        assertThat(new Policy(new InMemoryGrants(List.of()), CLOCK).decide(new AccessRequest(KT1, PARCELS, Right.VIEW)))
                .isEqualTo(new Decision.Deny(true, "no grant covers dd:thua_dat"));
    }

    @Test
    void anInactiveAccountIsToldSoInTheReason() {
        Subject locked = new Subject.Account("kt1", AccountKind.KHAI_THAC, "stnmt", AgencyType.STATE_BODY, false);

        assertThat(new Policy(new InMemoryGrants(List.of()), CLOCK)
                        .decide(new AccessRequest(locked, PARCELS, Right.VIEW)))
                .isEqualTo(new Decision.Deny(true, "kt1: " + Bar.INACTIVE_ACCOUNT.titleEn()));
    }

    @Test
    void aKeyReachesNoFurtherThanItsLayersAndRights() {
        Grant everything = grant(Map.of(Right.EXPORT, Limits.NONE), Optional.empty());
        Policy policy = new Policy(new InMemoryGrants(List.of(everything)), CLOCK);
        Reach pictures = new Reach(Set.of(Target.of("dd:thua_dat")), Set.of(Right.VIEW));
        Reach elsewhere = new Reach(Set.of(Target.of("tnn")), Set.of(Right.EXPORT));

        assertThat(policy.decide(new AccessRequest(withKey(pictures), PARCELS, Right.VIEW)))
                .isEqualTo(new Decision.Allow(Limits.NONE, "g1"));
        assertThat(policy.decide(new AccessRequest(withKey(pictures), PARCELS, Right.QUERY)))
                .isEqualTo(new Decision.Deny(false, "the key of kt1 is not for QUERY"));
        assertThat(policy.decide(new AccessRequest(withKey(elsewhere), PARCELS, Right.VIEW)))
                .isEqualTo(new Decision.Deny(true, "the key of kt1 is not for this layer"));
    }

    @Test
    void aKeyGivesNothingThatTheAccountHasNot() {
        Policy policy = new Policy(new InMemoryGrants(List.of()), CLOCK);

        assertThat(policy.decide(new AccessRequest(withKey(Reach.WHOLE), PARCELS, Right.DISCOVER)))
                .isInstanceOf(Decision.Deny.class);
    }

    private static Subject withKey(Reach reach) {
        return new Subject.Account("kt1", AccountKind.KHAI_THAC, "stnmt", AgencyType.STATE_BODY, true, reach);
    }

    @Test
    void aChangeOfTheGrantsHoldsFromTheNextDecisionOn() {
        InMemoryGrants grants = new InMemoryGrants(List.of());
        Policy policy = new Policy(grants, CLOCK);
        AccessRequest request = new AccessRequest(KT1, PARCELS, Right.VIEW);
        assertThat(policy.decide(request)).isInstanceOf(Decision.Deny.class);

        grants.replace(List.of(grant(Map.of(Right.VIEW, Limits.NONE), Optional.empty())));

        assertThat(policy.decide(request)).isEqualTo(new Decision.Allow(Limits.NONE, "g1"));
    }

    @Test
    void answersNothingWhenTheGrantsBecomeUnreadable() {
        FailingGrants grants = new FailingGrants();
        Policy policy = new Policy(grants, CLOCK);
        AccessRequest request = new AccessRequest(KT1, PARCELS, Right.VIEW);
        assertThat(policy.decide(request)).isInstanceOf(Decision.Allow.class);

        grants.version = Optional.empty();
        assertThatThrownBy(() -> policy.decide(request)).isInstanceOf(PolicyUnavailableException.class);

        grants.version = Optional.of(2L);
        assertThat(policy.decide(request)).isInstanceOf(Decision.Allow.class);
    }

    @Test
    void anAreaIsAPolygonAndAScaleIsANumber() {
        GeometryFactory geometries = new GeometryFactory();
        assertThatThrownBy(() ->
                        new Limits(Optional.empty(), Optional.of(geometries.createPoint()), Set.of(), 0, Set.of()))
                .hasMessage("an area is a polygon, got: Point");
        assertThatThrownBy(() -> new Limits(Optional.empty(), Optional.empty(), Set.of(), Double.NaN, Set.of()))
                .hasMessage("metres per pixel are 0 or more, got: NaN");
    }

    @Test
    void aGrantEndsAfterItBegins() {
        assertThatThrownBy(() -> grant(Map.of(), Optional.of(Instant.EPOCH))).hasMessageContaining("grant g1");
    }

    @Test
    void principalsAndTargetsAreReadAsTheyAreWritten() {
        for (Principal principal : KT1.principals()) {
            assertThat(Principal.of(principal.toString())).isEqualTo(principal);
        }
        for (String target : List.of("*", "dd", "dd:thua_dat")) {
            assertThat(Target.of(target)).hasToString(target);
        }
        assertThatThrownBy(() -> Principal.of("kt1")).hasMessageContaining("kt1");
        assertThatThrownBy(() -> Principal.of("user:kt1")).hasMessageContaining("user:kt1");
        assertThatThrownBy(() -> Target.of("xx")).hasMessageContaining("xx");
    }

    private static String reason(Right right, Grant grant) {
        Decision decision =
                new Policy(new InMemoryGrants(List.of(grant)), CLOCK).decide(new AccessRequest(KT1, PARCELS, right));
        return ((Decision.Deny) decision).reason();
    }

    private static Grant grant(Map<Right, Limits> rights, Optional<Instant> until) {
        return new Grant(
                "g1",
                new Principal.Everybody(),
                new Target.All(),
                rights,
                Instant.parse("2026-01-01T00:00:00Z"),
                until,
                "QĐ 1/QĐ-SNNMT");
    }

    private static final class FailingGrants implements Grants {
        private Optional<Long> version = Optional.of(1L);

        @Override
        public long version() {
            return version.orElseThrow(
                    () -> new PolicyUnavailableException("no connection", new SQLException("refused")));
        }

        @Override
        public List<Grant> all() {
            return List.of(grant(Map.of(Right.VIEW, Limits.NONE), Optional.empty()));
        }
    }
}
