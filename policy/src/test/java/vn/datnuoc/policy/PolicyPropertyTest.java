package vn.datnuoc.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any grants whatever. The seed of a failure is the test's name. */
class PolicyPropertyTest {
    private static final int REQUESTS = 40;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void decidesAsAReadingOfTheWholeListWould(long seed) {
        RandomGrants chance = new RandomGrants(seed);
        List<Grant> grants = chance.grants();
        for (int i = 0; i < REQUESTS; i++) {
            AccessRequest request = chance.request();
            Instant now = chance.instant();
            Optional<Grant> deciding = readWholeList(grants, request, now);
            assertThat(deciding(decide(grants, request, now)))
                    .as("%s at %s", request, now)
                    .isEqualTo(allowing(deciding, request, now).map(Grant::id));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFurtherRefusalNeverWidens(long seed) {
        RandomGrants chance = new RandomGrants(seed);
        List<Grant> grants = chance.grants();
        Grant refusal = chance.refusal();
        if (grants.stream().anyMatch(other -> RandomGrants.conflict(refusal, other))) {
            return;
        }
        List<Grant> more = new ArrayList<>(grants);
        more.add(refusal);
        for (int i = 0; i < REQUESTS; i++) {
            AccessRequest request = chance.request();
            Instant now = chance.instant();
            assertNotWider(decide(grants, request, now), decide(more, request, now));
        }
    }

    /** As long as no grant begins, which is somebody's decision and not time's. */
    @ParameterizedTest
    @MethodSource("seeds")
    void timePassingNeverWidens(long seed) {
        RandomGrants chance = new RandomGrants(seed);
        List<Grant> grants = chance.grants();
        Instant lastBegin = RandomGrants.START.plus(RandomGrants.DAYS, ChronoUnit.DAYS);
        for (int i = 0; i < REQUESTS; i++) {
            AccessRequest request = chance.request();
            Decision before = decide(grants, request, lastBegin);
            for (int days = 1; days < 2 * RandomGrants.DAYS; days += 3) {
                Decision after = decide(grants, request, lastBegin.plus(days, ChronoUnit.DAYS));
                assertNotWider(before, after);
                before = after;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoMayMoreMayWhatIsLess(long seed) {
        RandomGrants chance = new RandomGrants(seed);
        List<Grant> grants = chance.grants();
        for (int i = 0; i < REQUESTS; i++) {
            Subject subject = chance.subject();
            Set<Right> rights = policy(grants, chance.instant())
                    .access(subject, RandomGrants.LAYERS.get(0))
                    .rights();
            for (Right right : rights) {
                assertThat(Stream.of(Right.values()).filter(right::implies)).isSubsetOf(rights);
            }
        }
    }

    /** Whoever is logged in and has less than everybody is told so, in words. */
    @ParameterizedTest
    @MethodSource("seeds")
    void loggingInNeverSilentlyLosesWhatThePublicHas(long seed) {
        RandomGrants chance = new RandomGrants(seed);
        List<Grant> grants = chance.grants();
        for (int i = 0; i < REQUESTS; i++) {
            AccessRequest request = chance.request();
            Instant now = chance.instant();
            Decision loggedIn = decide(grants, request, now);
            Decision without =
                    decide(grants, new AccessRequest(Subject.ANONYMOUS, request.layer(), request.right()), now);
            if (without instanceof Decision.Allow && loggedIn instanceof Decision.Deny) {
                Explanation explanation = policy(grants, now).explain(request.subject(), request.layer());
                assertThat(explanation.lessThanPublic()).contains(request.right());
                String told = explanation.bar().isPresent() ? "not even what the public has" : "Less than the public";
                assertThat(explanation.inWords())
                        .filteredOn(sentence -> sentence.en().contains("the public"))
                        .singleElement()
                        .satisfies(sentence -> assertThat(sentence.en()).contains(told));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theExplanationSaysWhatIsDecided(long seed) {
        RandomGrants chance = new RandomGrants(seed);
        List<Grant> grants = chance.grants();
        for (int i = 0; i < REQUESTS; i++) {
            AccessRequest request = chance.request();
            Instant now = chance.instant();
            Decision decision = decide(grants, request, now);
            Explanation explanation = policy(grants, now).explain(request.subject(), request.layer());
            assertThat(explanation.access().decisions().get(request.right())).isEqualTo(decision);
            assertThat(explanation.deciding()).isEqualTo(readWholeList(grants, request, now));
            if (decision instanceof Decision.Allow) {
                assertThat(explanation.lessSpecific())
                        .doesNotContain(explanation.deciding().orElseThrow());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDecisionDoesNotDependOnThoseBefore(long seed) {
        RandomGrants chance = new RandomGrants(seed);
        List<Grant> grants = chance.grants();
        SettableClock clock = new SettableClock(RandomGrants.START);
        Policy asked = new Policy(new InMemoryGrants(grants), clock);
        for (int i = 0; i < REQUESTS; i++) {
            AccessRequest request = chance.request();
            clock.set(chance.instant());
            assertThat(asked.decide(request)).isEqualTo(decide(grants, request, clock.instant()));
        }
    }

    private static void assertNotWider(Decision before, Decision after) {
        if (after instanceof Decision.Allow) {
            assertThat(after).isEqualTo(before);
        } else if (before instanceof Decision.Deny deny && deny.hidden()) {
            assertThat(((Decision.Deny) after).hidden()).isTrue();
        }
    }

    private static Decision decide(List<Grant> grants, AccessRequest request, Instant now) {
        return policy(grants, now).decide(request);
    }

    private static Policy policy(List<Grant> grants, Instant now) {
        return new Policy(new InMemoryGrants(grants), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Optional<String> deciding(Decision decision) {
        return decision instanceof Decision.Allow allow ? Optional.of(allow.grant()) : Optional.empty();
    }

    /** The rule in one sentence, without anything compiled. */
    private static Optional<Grant> readWholeList(List<Grant> grants, AccessRequest request, Instant now) {
        return grants.stream()
                .filter(grant -> covers(grant.principal(), request.subject()))
                .filter(grant -> grant.target().covers(request.layer()))
                .filter(grant -> !grant.from().isAfter(now))
                .min(Comparator.comparingInt((Grant grant) -> grant.target().rank())
                        .thenComparingInt(grant -> grant.principal().rank())
                        .thenComparing(Grant::from, Comparator.reverseOrder()));
    }

    private static boolean covers(Principal principal, Subject subject) {
        if (principal instanceof Principal.Everybody) {
            return true;
        } else if (subject instanceof Subject.Connection connection) {
            return principal.toString().equals("connection:" + connection.code());
        } else if (subject instanceof Subject.Account account) {
            return List.of(
                            "account:" + account.name(),
                            "agency:" + account.agency(),
                            "agency-type:" + account.agencyType(),
                            "kind:" + account.kind())
                    .contains(principal.toString());
        }
        return false;
    }

    private static Optional<Grant> allowing(Optional<Grant> deciding, AccessRequest request, Instant now) {
        return deciding.filter(grant -> grant.until().orElse(Instant.MAX).isAfter(now))
                .filter(grant -> grant.rights().keySet().stream().anyMatch(right -> right.implies(request.right())))
                .filter(grant -> stands(request.subject(), now))
                .filter(grant -> isApproved(request, grant))
                .filter(grant -> request.right() != Right.EDIT || mayEdit(request.subject()));
    }

    private static boolean stands(Subject subject, Instant now) {
        if (subject instanceof Subject.Connection connection) {
            ConnectionApproval approval = connection.approval();
            return connection.custodianActive()
                    && approval.dutiesAccepted()
                    && !approval.revoked()
                    && connection.address().startsWith("10.96.")
                    && !now.isBefore(approval.from())
                    && now.isBefore(approval.until());
        }
        return !(subject instanceof Subject.Account account) || account.active();
    }

    private static boolean isApproved(AccessRequest request, Grant grant) {
        return !(request.subject() instanceof Subject.Connection connection)
                || grant.principal() instanceof Principal.Everybody
                || connection.approval().scope().stream().anyMatch(target -> target.covers(request.layer()));
    }

    private static boolean mayEdit(Subject subject) {
        return subject instanceof Subject.Account account && account.kind() != AccountKind.KHAI_THAC;
    }
}
