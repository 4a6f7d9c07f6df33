package vn.datnuoc.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the permission table: principal × target → rights, each with its own limits.
 *
 * @param rights the rights named; a right that is neither named nor implied by a named one is refused; empty refuses all
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
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw new IllegalArgumentException(
                    "until must be after from (" + from + "), got: " + until.get() + " in grant " + id);
        }
    }

    /** The same, from this instant on. @throws IllegalArgumentException when it would be over by then */
    public Grant beginningAt(Instant begin) {
        return new Grant(id, principal, target, rights, begin, until, document);
    }

    /** The same, refusing from this instant on. @throws IllegalArgumentException when it would not have begun by then */
    public Grant endingAt(Instant end) {
        return new Grant(id, principal, target, rights, from, Optional.of(end), document);
    }

    /** What it gives to whoever can have it all, while it is in force. */
    public Access access() {
        Map<Right, Decision> decisions = new EnumMap<>(Right.class);
        for (Right right : Right.values()) {
            decisions.put(right, decide(right));
        }
        return new Access(decisions);
    }

    Decision decide(Right right) {
        return limitsOf(right)
                .<Decision>map(limits -> new Decision.Allow(limits, id))
                .orElseGet(() -> new Decision.Deny(rights.isEmpty(), "grant " + id + " does not give " + right));
    }

    /** Before that it is not considered; afterwards it decides, even when its time is over. */
    boolean begunAt(Instant now) {
        return !from.isAfter(now);
    }

    boolean overAt(Instant now) {
        return until.map(end -> !end.isAfter(now)).orElse(false);
    }

    /**
     * The limits of a right: those given to the right itself if it is named, otherwise those of the weakest named right
     * that implies it. Asking for less than one was given so never meets another limit than the gift's own. EXPORT
     * counts as weaker than EDIT.
     */
    Optional<Limits> limitsOf(Right right) {
        return rights.entrySet().stream()
                .filter(named -> named.getKey().implies(right))
                .min(Comparator.comparing((Map.Entry<Right, Limits> named) -> named.getKey() != right)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue);
    }
}
