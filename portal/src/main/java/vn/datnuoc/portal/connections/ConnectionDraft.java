package vn.datnuoc.portal.connections;

import java.time.Instant;
import java.util.Set;
import vn.datnuoc.policy.AddressRange;
import vn.datnuoc.policy.ConnectionApproval;
import vn.datnuoc.policy.Target;

/**
 * A connection as somebody means to approve it, or to change what was approved.
 *
 * @param scope what its grants can reach
 * @param addresses from which it may be called
 * @param document the document that orders it
 */
public record ConnectionDraft(
        String title,
        String agency,
        String custodian,
        String purpose,
        Set<Target> scope,
        Set<AddressRange> addresses,
        Instant from,
        Instant until,
        String document) {

    public ConnectionDraft {
        scope = Set.copyOf(scope);
        addresses = Set.copyOf(addresses);
    }

    /** As it stands with duties not yet accepted. @throws IllegalArgumentException when it would end before it begins */
    ConnectionApproval approval() {
        return new ConnectionApproval(scope, from, until, addresses, false, false);
    }
}
