package vn.datnuoc.policy;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        Instant now = clock.instant();
        Subject subject = request.subject();
        return subject.barred(now)
                .<Decision>map(bar -> new Decision.Deny(true, subject.name() + ": " + bar.titleEn()))
                .orElseGet(() -> compiled()
                        .permissions(subject)
                        .deciding(request.layer(), now)
                        .map(grant -> decide(request, grant, now))
                        .orElseGet(() -> new Decision.Deny(true, "no grant covers " + request.layer())));
    }

    private static Decision decide(AccessRequest request, Grant grant, Instant now) {
        return hiding(request, grant, now)
                .<Decision>map(reason -> new Decision.Deny(true, reason))
                .or(() -> refusing(request, grant).map(reason -> new Decision.Deny(false, reason)))
                .orElseGet(() -> grant.decide(request.right()));
    }

    /** Why the layer does not exist for the subject. */
    private static Optional<String> hiding(AccessRequest request, Grant grant, Instant now) {
        String who = request.subject().name();
        if (grant.overAt(now)) {
            return Optional.of("grant " + grant.id() + " is over");
        } else if (grant.rights().isEmpty()) {
            return Optional.of("grant " + grant.id() + " refuses every right");
        } else if (isBeyondApproval(request, grant)) {
            return Optional.of(who + " is not approved for what grant " + grant.id() + " gives");
        } else if (!reach(request.subject()).covers(request.layer())) {
            return Optional.of("the key of " + who + " is not for this layer");
        }
        return Optional.empty();
    }

    /** Why the right is refused whatever the grant names, for a layer that is known: every right implies DISCOVER. */
    private static Optional<String> refusing(AccessRequest request, Grant grant) {
        String who = request.subject().name();
        if (request.right() == Right.EDIT && !request.subject().edits()) {
            return Optional.of(who + " never edits, whatever grant " + grant.id() + " names");
        } else if (!reach(request.subject()).covers(request.right())) {
            return Optional.of("the key of " + who + " is not for " + request.right());
        }
        return Optional.empty();
    }

    private static Reach reach(Subject subject) {
        return subject instanceof Subject.Account account ? account.reach() : Reach.WHOLE;
    }

    /** What the public has needs no approval. */
    private static boolean isBeyondApproval(AccessRequest request, Grant grant) {
        return request.subject() instanceof Subject.Connection connection
                && !(grant.principal() instanceof Principal.Everybody)
                && !connection.approval().reaches(request.layer());
    }

    /** Why the subject may what it may on the layer, now. @throws PolicyUnavailableException */
    public Explanation explain(Subject subject, LayerName layer) {
        Instant now = clock.instant();
        List<Grant> begun = compiled().permissions(subject).begun(layer, now).toList();
        return new Explanation(
                subject,
                layer,
                now,
                access(subject, layer),
                access(Subject.ANONYMOUS, layer),
                begun,
                subject.barred(now));
    }

    /** The decision for each right. @throws PolicyUnavailableException */
    public Access access(Subject subject, LayerName layer) {
        Map<Right, Decision> decisions = new EnumMap<>(Right.class);
        for (Right right : Right.values()) {
            decisions.put(right, decide(new AccessRequest(subject, layer, right)));
        }
        return new Access(decisions);
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
