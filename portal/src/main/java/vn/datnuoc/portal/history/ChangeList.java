package vn.datnuoc.portal.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.GuardedLayer;

/**
 * A page of what changed in a layer between two versions, in the order of the features' ids.
 *
 * @param tu the earlier version
 * @param den the later version
 * @param next id after which the next page begins; null after the last page
 */
record ChangeList(String layer, long tu, long den, List<FeatureChange> changes, @Nullable Long next) {

    /**
     * @param touched ids that may have changed, in ascending order; absent when any may have
     * @param after only features with higher ids
     * @param limit changes on the page
     */
    static ChangeList of(
            GuardedLayer earlier, GuardedLayer later, Optional<LongStream> touched, long after, int limit) {
        List<Attribute> before = earlier.schema().attributes();
        List<Attribute> since = later.schema().attributes();
        PrimitiveIterator.OfLong fids = touched.orElseGet(() -> both(earlier, later))
                .filter(fid -> fid > after)
                .iterator();
        List<FeatureChange> changes = new ArrayList<>();
        while (fids.hasNext() && changes.size() <= limit) {
            long fid = fids.nextLong();
            FeatureChange.between(earlier.feature(fid), before, later.feature(fid), since)
                    .ifPresent(changes::add);
        }
        boolean more = changes.size() > limit;
        List<FeatureChange> page = more ? changes.subList(0, limit) : changes;
        return new ChangeList(
                later.layer().name().toString(),
                earlier.layer().version(),
                later.layer().version(),
                List.copyOf(page),
                more ? page.get(limit - 1).fid() : null);
    }

    /** Ids of either version, in ascending order and each once. */
    private static LongStream both(GuardedLayer earlier, GuardedLayer later) {
        return LongStream.concat(earlier.fids(), later.fids()).sorted().distinct();
    }
}
