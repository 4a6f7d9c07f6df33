package vn.datnuoc.policy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Grants, subjects and requests by chance, the same for the same seed. */
public final class RandomGrants {
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    public static final int DAYS = 20;

    private static final List<String> AGENCIES = List.of("stnmt", "ubnd_dat_mui");
    private static final List<String> ACCOUNTS = List.of("a1", "a2");
    private static final List<String> CONNECTIONS = List.of("c1", "c2");
    public static final List<LayerName> LAYERS =
            List.of(LayerName.of("dd:thua_dat"), LayerName.of("dd:quy_hoach"), LayerName.of("tnn:gieng"));

    private final Random random;

    public RandomGrants(long seed) {
        this.random = new Random(seed);
    }

    /** No two for one pair at one time. */
    public List<Grant> grants() {
        List<Grant> grants = new ArrayList<>();
        int tries = random.nextInt(40);
        for (int i = 0; i < tries; i++) {
            Grant grant = grant("g" + i, rights());
            if (grants.stream().noneMatch(other -> conflict(grant, other))) {
                grants.add(grant);
            }
        }
        return grants;
    }

    public Grant refusal() {
        return grant("refusal", Map.of());
    }

    public AccessRequest request() {
        return new AccessRequest(subject(), one(LAYERS), one(List.of(Right.values())));
    }

    public Instant instant() {
        return START.plus(random.nextInt(DAYS), ChronoUnit.DAYS);
    }

    public static boolean conflict(Grant one, Grant other) {
        return one.principal().equals(other.principal())
                && one.target().equals(other.target())
                && one.from().isBefore(other.until().orElse(Instant.MAX))
                && other.from().isBefore(one.until().orElse(Instant.MAX));
    }

    private Grant grant(String id, Map<Right, Limits> rights) {
        Instant from = instant();
        Optional<Instant> until = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(from.plus(1 + random.nextInt(9), ChronoUnit.DAYS));
        return new Grant(id, principal(), target(), rights, from, until, "by chance");
    }

    private Map<Right, Limits> rights() {
        Map<Right, Limits> rights = new EnumMap<>(Right.class);
        for (Right right : Right.values()) {
            if (random.nextInt(3) == 0) {
                rights.put(right, limits(right));
            }
        }
        return rights;
    }

    /** Different for each right, so that it shows whose limits were taken. */
    private Limits limits(Right right) {
        return new Limits(Optional.empty(), Optional.empty(), Set.of(right + "_" + random.nextInt()), 0, Set.of());
    }

    public Subject subject() {
        return switch (random.nextInt(6)) {
            case 0 -> Subject.ANONYMOUS;
            case 1, 2 -> connection();
            default -> account();
        };
    }

    private Subject account() {
        return new Subject.Account(
                one(ACCOUNTS),
                one(List.of(AccountKind.values())),
                one(AGENCIES),
                one(List.of(AgencyType.values())),
                mostly());
    }

    private Subject connection() {
        return new Subject.Connection(
                one(CONNECTIONS),
                one(AGENCIES),
                one(List.of(AgencyType.values())),
                one(ACCOUNTS),
                mostly(),
                approval(),
                mostly() ? "10.96.0.5" : "192.0.2.1");
    }

    private ConnectionApproval approval() {
        Instant from = START.plus(random.nextInt(3), ChronoUnit.DAYS);
        return new ConnectionApproval(
                Set.copyOf(List.of(target(), target())),
                from,
                from.plus(1 + random.nextInt(3 * DAYS), ChronoUnit.DAYS),
                Set.of(AddressRange.of("10.96.0.0/16")),
                mostly(),
                !mostly());
    }

    private boolean mostly() {
        return random.nextInt(10) > 0;
    }

    private Principal principal() {
        return one(List.of(
                new Principal.OfAccount(one(ACCOUNTS)),
                new Principal.OfConnection(one(CONNECTIONS)),
                new Principal.OfAgency(one(AGENCIES)),
                new Principal.OfAgencyType(one(List.of(AgencyType.values()))),
                new Principal.OfKind(one(List.of(AccountKind.values()))),
                new Principal.Everybody()));
    }

    private Target target() {
        return one(List.of(
                new Target.OfLayer(one(LAYERS)),
                new Target.OfComponent(one(LAYERS).component()),
                new Target.All()));
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
