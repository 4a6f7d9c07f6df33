package vn.datnuoc.policy;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides, for every door and every operation, lists included. The most specific grant decides, by target first and
 * then by principal; nothing is merged, so the answer to "why?" is one grant. Thread-safe.
 */
public final class Policy {
    private final Grants grants;
    private final Clock clock;
    private volatile CompiledGrants compiled = CompiledGrants.NONE_YET;

    public Policy(Grants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    /** @throws PolicyUnavailableException when the grants cannot be read; the caller refuses */
    public Decision decide(AccessRequest request) {
        if (request.subject() instanceof Subject.Account account && !account.active()) {
            return new Decision.Deny(true, "account " + account.name() + " is not active");
        }
        Instant now = clock.instant();
        return compiled()
                .permissions(request.subject())
                .deciding(request.layer(), now)
                .map(grant -> decide(request, grant, now))
                .orElseGet(() -> new Decision.Deny(true, "no grant covers " + request.layer()));
    }

    private static Decision decide(AccessRequest request, Grant grant, Instant now) {
        if (grant.overAt(now)) {
            return new Decision.Deny(true, "grant " + grant.id() + " is over");
        }
        if (grant.rights().isEmpty()) {
            return new Decision.Deny(true, "grant " + grant.id() + " refuses every right");
        }
        // Every right that a grant can name implies DISCOVER: from here on the layer is known to the subject.
        if (request.right() == Right.EDIT && neverEdits(request.subject())) {
            return new Decision.Deny(
                    false, request.subject().name() + " never edits, whatever grant " + grant.id() + " names");
        }
        Optional<Limits> limits = grant.limitsOf(request.right());
        return limits.<Decision>map(some -> new Decision.Allow(some, grant.id()))
                .orElseGet(() -> new Decision.Deny(false, "grant " + grant.id() + " does not give " + request.right()));
    }

    /** Art. 8.2 a: exploiting accounts have no function that changes data. Who has no account changes nothing either. */
    private static boolean neverEdits(Subject subject) {
        return !(subject instanceof Subject.Account account) || account.kind() == AccountKind.KHAI_THAC;
    }

    private CompiledGrants compiled() {
        CompiledGrants latest = compiled;
        return latest.version() == grants.version() ? latest : compile();
    }

    private synchronized CompiledGrants compile() {
        // The version first: what changes while the grants are read is read again at the next decision.
        long version = grants.version();
        if (compiled.version() != version) {
            compiled = new CompiledGrants(version, grants.all());
        }
        return compiled;
    }
}
