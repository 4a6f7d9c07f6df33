package vn.datnuoc.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the grants of one version are for one subject. Times are looked at when it is asked, not when it is made: a
 * grant begins and ends without a new version. Immutable.
 */
final class Permissions {

    /** For one target: the most specific principal first, and of one principal's grants the one that began last. */
    private static final Comparator<Grant> MOST_SPECIFIC = Comparator.comparingInt(
                    (Grant grant) -> grant.principal().rank())
            .thenComparing(Grant::from, Comparator.reverseOrder());

    private static final Target EVERYTHING = new Target.All();

    private final Map<Target, List<Grant>> byTarget;

    /** @param grants those whose principal covers the subject */
    Permissions(List<Grant> grants) {
        this.byTarget = grants.stream().sorted(MOST_SPECIFIC).collect(Collectors.groupingBy(Grant::target));
    }

    /** The one grant that decides about the layer; empty when there is none. Asked for each layer of a list. */
    Optional<Grant> deciding(LayerName layer, Instant now) {
        return begun(new Target.OfLayer(layer), now)
                .or(() -> begun(new Target.OfComponent(layer.component()), now))
                .or(() -> begun(EVERYTHING, now));
    }

    private Optional<Grant> begun(Target target, Instant now) {
        for (Grant grant : byTarget.getOrDefault(target, List.of())) {
            if (grant.begunAt(now)) {
                return Optional.of(grant);
            }
        }
        return Optional.empty();
    }

    /** Every grant that covers the layer and has begun, the one that decides first. */
    Stream<Grant> begun(LayerName layer, Instant now) {
        return Stream.of(new Target.OfLayer(layer), new Target.OfComponent(layer.component()), EVERYTHING)
                .flatMap(target -> byTarget.getOrDefault(target, List.of()).stream())
                .filter(grant -> grant.begunAt(now));
    }
}
