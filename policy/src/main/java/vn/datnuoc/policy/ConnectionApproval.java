package vn.datnuoc.policy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the Department has approved for a connection (Art. 7.2, 14.1), and whether it still stands.
 *
 * @param scope layers, components or all that its own grants can reach; a grant beyond it has no effect
 * @param from in force from this instant on
 * @param until in force until just before this instant; a connection always has an end
 * @param addresses from which it may be called; empty is none
 * @param dutiesAccepted the agency has accepted what Art. 15.2 asks of it
 */
public record ConnectionApproval(
        Set<Target> scope,
        Instant from,
        Instant until,
        Set<AddressRange> addresses,
        boolean dutiesAccepted,
        boolean revoked) {

    public ConnectionApproval {
        scope = Set.copyOf(scope);
        addresses = Set.copyOf(addresses);
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("until must be after from (" + from + "), got: " + until);
        }
    }

    boolean reaches(LayerName layer) {
        return scope.stream().anyMatch(target -> target.covers(layer));
    }

    /** What stands against a call, said of the connection; empty when nothing does. */
    Optional<String> missing(String address, Instant now) {
        if (revoked) {
            return Optional.of("is revoked");
        } else if (!dutiesAccepted) {
            return Optional.of("has not accepted its duties");
        } else if (now.isBefore(from) || !now.isBefore(until)) {
            return Optional.of("is out of its term");
        } else if (addresses.stream().noneMatch(range -> range.contains(address))) {
            return Optional.of("is called from the foreign address " + address);
        }
        return Optional.empty();
    }
}
