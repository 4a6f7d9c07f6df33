package vn.datnuoc.policy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the permission table: principal × target → rights, each with its own limits.
 *
 * @param rights the rights named; a right that is neither named nor implied by a named one is refused
 * @param from in force from this instant on
 * @param until in force until just before this instant; from then on the grant refuses; empty is without end
 * @param document the document that ordered it
 */
public record Grant(
        String id,
        Principal principal,
        Target target,
        Map<Right, Limits> rights,
        Instant from,
        Optional<Instant> until,
        String document) {

    public Grant {
        rights = Map.copyOf(rights);
    }
}
