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

    /** What stands against a call from the address; empty when nothing does. */
    Optional<Bar> barred(String address, Instant now) {
        if (revoked) {
            return Optional.of(Bar.REVOKED);
        } else if (!dutiesAccepted) {
            return Optional.of(Bar.DUTIES_NOT_ACCEPTED);
        } else if (now.isBefore(from) || !now.isBefore(until)) {
            return Optional.of(Bar.OUT_OF_TERM);
        } else if (addresses.stream().noneMatch(range -> range.contains(address))) {
            return Optional.of(Bar.FOREIGN_ADDRESS);
        }
        return Optional.empty();
    }
}
