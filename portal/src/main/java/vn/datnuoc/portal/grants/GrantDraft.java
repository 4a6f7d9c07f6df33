package vn.datnuoc.portal.grants;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Target;

/**
 * A grant as somebody means to give it.
 *
 * @param rights empty refuses everything
 * @param from absent, or past, is now: no grant reaches back
 * @param until absent is without end
 * @param document the document that orders it: number and what it is
 */
public record GrantDraft(
        Principal principal,
        Target target,
        Map<Right, Limits> rights,
        Optional<Instant> from,
        Optional<Instant> until,
        String document) {

    public GrantDraft {
        rights = Map.copyOf(rights);
    }

    /** What a grant that waits for confirmation would do. */
    public static GrantDraft of(Grant grant) {
        return new GrantDraft(
                grant.principal(),
                grant.target(),
                grant.rights(),
                Optional.of(grant.from()),
                grant.until(),
                grant.document());
    }

    Instant begin(Instant now) {
        return from.filter(now::isBefore).orElse(now);
    }

    /** @throws IllegalArgumentException when it would end before it begins */
    Grant grant(String id, Instant now) {
        return new Grant(id, principal, target, rights, begin(now), until, document);
    }

    boolean gives(Right right) {
        return rights.containsKey(right);
    }
}
