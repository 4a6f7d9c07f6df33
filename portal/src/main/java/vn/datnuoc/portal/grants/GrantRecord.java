package vn.datnuoc.portal.grants;

import java.time.Instant;
import vn.datnuoc.policy.Grant;

/**
 * A grant with where it stands.
 *
 * @param by login name of who saved or proposed it last; {@code -} for what publication or the samples gave
 * @param at when that was; the grant's begin when nobody did
 */
public record GrantRecord(Grant grant, State state, String by, Instant at) {

    public enum State {
        /** Waits for a second administrator; has no effect yet. */
        PROPOSED,
        /** Begins later. */
        PLANNED,
        IN_FORCE,
        /** Refuses until it is removed. */
        OVER;

        static State of(Grant grant, Instant now) {
            if (grant.from().isAfter(now)) {
                return PLANNED;
            }
            return grant.until().filter(end -> !end.isAfter(now)).isPresent() ? OVER : IN_FORCE;
        }
    }
}
