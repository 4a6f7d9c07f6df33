package vn.datnuoc.portal.credentials;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A key that its holder has given to one program; its secret is nowhere kept.
 *
 * @param id public, by which lists and the log name it
 * @param accountVersion the account's when the key was made; the key ends when the account changes
 * @param title what it is for, in its holder's words
 * @param expires good until just before this instant
 * @param lastUsed to the minute; absent when it never was
 * @param revoked since when it opens nothing; absent while it does
 */
record PersonalKey(
        String id,
        String account,
        long accountVersion,
        String title,
        KeyScope scope,
        Instant created,
        Instant expires,
        Optional<Instant> lastUsed,
        Optional<String> lastAddress,
        Optional<Instant> revoked) {

    private static final Duration TOUCH = Duration.ofMinutes(1);

    boolean isGoodAt(Instant now) {
        return revoked.isEmpty() && now.isBefore(expires);
    }

    /** Whether its last use was kept more than a minute ago. */
    boolean isStaleAt(Instant now) {
        return lastUsed.filter(last -> last.plus(TOUCH).isAfter(now)).isEmpty();
    }

    @Override
    public String toString() {
        return "key " + id + " of " + account;
    }
}
