package vn.datnuoc.portal.grants;

import java.util.Optional;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Target;

/** Which grants to list; empty is every principal, every target. */
public record GrantFilter(Optional<Principal> principal, Optional<Target> target) {

    public static final GrantFilter ALL = new GrantFilter(Optional.empty(), Optional.empty());

    boolean matches(Grant grant) {
        return principal.map(grant.principal()::equals).orElse(true)
                && target.map(grant.target()::equals).orElse(true);
    }
}
