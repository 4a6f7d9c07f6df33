package vn.datnuoc.portal.grants;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.Grants;

/** The grants as they would be after a change. */
record PlannedGrants(List<Grant> all) implements Grants {

    /** What the new one puts an end to ends with its begin; what had not begun by then is replaced. */
    static PlannedGrants with(Grant added, List<Grant> existing) {
        List<Grant> all = new ArrayList<>();
        for (Grant grant : existing) {
            if (!sharesPair(grant, added)) {
                all.add(grant);
            } else if (grant.from().isBefore(added.from())) {
                all.add(endedBy(added, grant));
            }
        }
        all.add(added);
        return new PlannedGrants(List.copyOf(all));
    }

    /** As if it had never been. */
    static PlannedGrants without(Grant removed, List<Grant> existing) {
        return new PlannedGrants(existing.stream()
                .filter(grant -> !grant.id().equals(removed.id()))
                .toList());
    }

    /** It refuses from then on. */
    static PlannedGrants ending(Grant ended, Instant at, List<Grant> existing) {
        return new PlannedGrants(existing.stream()
                .map(grant -> grant.id().equals(ended.id()) ? grant.endingAt(at) : grant)
                .toList());
    }

    /** Those whose time the new one cuts short, as they will be. */
    static Stream<Grant> ended(Grant added, List<Grant> existing) {
        return existing.stream()
                .filter(grant -> sharesPair(grant, added))
                .filter(grant -> grant.from().isBefore(added.from()))
                .filter(grant ->
                        grant.until().map(end -> end.isAfter(added.from())).orElse(true))
                .map(grant -> endedBy(added, grant));
    }

    static boolean sharesPair(Grant one, Grant other) {
        return one.principal().equals(other.principal()) && one.target().equals(other.target());
    }

    private static Grant endedBy(Grant added, Grant grant) {
        return grant.until().filter(end -> !end.isAfter(added.from())).isPresent()
                ? grant
                : grant.endingAt(added.from());
    }

    @Override
    public long version() {
        return 0;
    }
}
