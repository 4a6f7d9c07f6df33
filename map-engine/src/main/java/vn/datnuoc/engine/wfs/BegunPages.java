package vn.datnuoc.engine.wfs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.datnuoc.engine.LayerGate;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Subject;

/**
 * Which version of a layer an account or connection has begun to page through, by query: for clients that count on by
 * STARTINDEX and follow no link, as QGIS and GDAL do. Those who have no name are not told apart and follow links. In the
 * memory of this node, as long as a version can be read on. Thread-safe.
 */
final class BegunPages {
    private static final int MOST = 2_000;
    /** A longer query, such as one with a large polygon, is not remembered. */
    private static final int MAX_QUERY_LENGTH = 8_000;

    private static final Duration READABLE = Duration.ofMinutes(15);
    /** What differs between the pages of one query. */
    private static final Set<String> OF_PAGE = Set.of("STARTINDEX", "COUNT", "MAXFEATURES", LayerGate.DATA_VERSION);

    private final Clock clock;
    private final Map<String, Begun> byQuery = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Begun> eldest) {
            return size() > MOST;
        }
    };

    BegunPages(Clock clock) {
        this.clock = clock;
    }

    private record Begun(long version, Instant lastRead) {}

    /** Of the first page, when this is a further one; absent when nothing is known of it. */
    synchronized Optional<Long> version(Subject subject, LayerName layer, GetFeature get) {
        return get.startIndex() == 0
                ? Optional.empty()
                : query(subject, layer, get)
                        .map(byQuery::get)
                        .filter(begun ->
                                clock.instant().isBefore(begun.lastRead().plus(READABLE)))
                        .map(Begun::version);
    }

    /** A page of this version is read now. */
    synchronized void read(Subject subject, LayerName layer, GetFeature get, long version) {
        if (!get.hits()) {
            query(subject, layer, get).ifPresent(query -> byQuery.put(query, new Begun(version, clock.instant())));
        }
    }

    /** Absent when its pages are not told from somebody else's. */
    private static Optional<String> query(Subject subject, LayerName layer, GetFeature get) {
        if (subject instanceof Subject.Anonymous || get.filter().isPresent()) {
            return Optional.empty();
        }
        Map<String, String> same = new TreeMap<>(get.params().values());
        same.keySet().removeAll(OF_PAGE);
        return Optional.of(subject.name() + " " + layer + " " + same)
                .filter(query -> query.length() <= MAX_QUERY_LENGTH);
    }
}
