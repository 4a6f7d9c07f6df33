package vn.datnuoc.portal.grants;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Target;

/**
 * A grant as JSON, in answers, in requests and in the history.
 *
 * @param id absent in requests
 * @param rights limits by right; empty refuses everything
 */
record GrantJson(
        @Nullable String id,
        String principal,
        String target,
        Map<Right, LimitsJson> rights,
        @Nullable Instant from,
        @Nullable Instant until,
        String document) {

    static GrantJson of(Grant grant) {
        Map<Right, LimitsJson> rights = new EnumMap<>(Right.class);
        grant.rights().forEach((right, limits) -> rights.put(right, LimitsJson.of(limits)));
        return new GrantJson(
                grant.id(),
                grant.principal().toString(),
                grant.target().toString(),
                rights,
                grant.from(),
                grant.until().orElse(null),
                grant.document());
    }

    /** What {@link #of} made, back again. */
    Grant grant() {
        return new Grant(
                java.util.Objects.requireNonNull(id),
                Principal.of(principal),
                Target.of(target),
                limits(),
                java.util.Objects.requireNonNull(from),
                Optional.ofNullable(until),
                document);
    }

    private Map<Right, Limits> limits() {
        Map<Right, Limits> limits = new EnumMap<>(Right.class);
        rights.forEach((right, json) -> limits.put(right, json.limits()));
        return limits;
    }
}
