package vn.datnuoc.policy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** How long a list of 1,000 layers takes for an account, with 20 agencies of 200 grants each. Run by hand. */
final class PolicyBenchmark {
    private static final int LAYERS = 1_000;
    private static final int AGENCIES = 20;
    private static final int GRANTS_PER_AGENCY = 200;
    private static final int ROUNDS = 2_000;

    private PolicyBenchmark() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        List<LayerName> layers = layers();
        InMemoryGrants grants = new InMemoryGrants(grants(layers));
        Policy policy = new Policy(grants, Clock.systemUTC());
        Subject account = new Subject.Account("a7", AccountKind.KHAI_THAC, "agency7", AgencyType.STATE_BODY, true);

        System.out.printf(
                "first list, compiling %d grants: %.2f ms%n", grants.all().size(), millis(policy, layers, account));
        double best = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> millis(policy, layers, account))
                .min()
                .orElseThrow();
        System.out.printf("list of %d layers, best of %d: %.3f ms%n", LAYERS, ROUNDS, best);
    }

    private static double millis(Policy policy, List<LayerName> layers, Subject account) {
        long start = System.nanoTime();
        long visible = layers.stream()
                .filter(layer -> policy.decide(new AccessRequest(account, layer, Right.VIEW)) instanceof Decision.Allow)
                .count();
        if (visible == 0) {
            throw new IllegalStateException("the account sees nothing");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static List<LayerName> layers() {
        Component[] components = Component.values();
        return IntStream.range(0, LAYERS)
                .mapToObj(i -> new LayerName(components[i % components.length], "lop_" + i))
                .toList();
    }

    private static List<Grant> grants(List<LayerName> layers) {
        List<Grant> grants = new ArrayList<>();
        for (int agency = 0; agency < AGENCIES; agency++) {
            for (int i = 0; i < GRANTS_PER_AGENCY; i++) {
                grants.add(grant("agency" + agency, layers.get(i * LAYERS / GRANTS_PER_AGENCY)));
            }
        }
        return grants;
    }

    private static Grant grant(String agency, LayerName layer) {
        return new Grant(
                agency + " " + layer,
                new Principal.OfAgency(agency),
                new Target.OfLayer(layer),
                Map.of(Right.QUERY, Limits.NONE),
                Instant.EPOCH,
                Optional.empty(),
                "benchmark");
    }
}
