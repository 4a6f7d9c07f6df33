package vn.datnuoc.engine.wfs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.datnuoc.engine.LayerGate;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Subject;

/**
 * Which version of a layer an account or connection has begun to page through, by query: for clients that count on by
 * STARTINDEX and follow no link, as QGIS and GDAL do. Two downloads of one query are told apart by where each goes on.
 * Those who have no name are not told apart and follow links. In the memory of this node, as long as a version can be
 * read on. Thread-safe.
 */
final class BegunPages {
    private static final int MOST_QUERIES = 2_000;
    private static final int MOST_DOWNLOADS = 8;
    /** A longer query, such as one with a large polygon, is not remembered. */
    private static final int MAX_QUERY_LENGTH = 8_000;

    private static final Duration READABLE = Duration.ofMinutes(15);
    /** What differs between the pages of one query. */
    private static final Set<String> OF_PAGE = Set.of("STARTINDEX", "COUNT", "MAXFEATURES", LayerGate.DATA_VERSION);

    private final Clock clock;
    private final Map<String, Deque<Position>> byQuery = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Position>> eldest) {
            return size() > MOST_QUERIES;
        }
    };

    BegunPages(Clock clock) {
        this.clock = clock;
    }

    /** A page was read; the download goes on at the feature {@code next}. */
    private record Position(long next, long version, Instant read) {}

    /** Of the page before this one, or else of the last one read; absent for a first page and when nothing is known. */
    synchronized Optional<Long> version(Subject subject, LayerName layer, GetFeature get) {
        if (get.startIndex() == 0) {
            return Optional.empty();
        }
        List<Position> positions = query(subject, layer, get).map(byQuery::get).stream()
                .flatMap(Deque::stream)
                .filter(position -> clock.instant().isBefore(position.read().plus(READABLE)))
                .toList();
        return positions.stream()
                .filter(position -> position.next() == get.startIndex())
                .findFirst()
                .or(() -> positions.stream().findFirst())
                .map(Position::version);
    }

    /** A page of this version is read now, which ends before the feature {@code next}. */
    synchronized void read(Subject subject, LayerName layer, GetFeature get, long version, long next) {
        query(subject, layer, get).ifPresent(query -> {
            Deque<Position> positions = byQuery.computeIfAbsent(query, key -> new ArrayDeque<>());
            positions.removeIf(position ->
                    position.next() == next || (position.next() == get.startIndex() && position.version() == version));
            positions.addFirst(new Position(next, version, clock.instant()));
            if (positions.size() > MOST_DOWNLOADS) {
                positions.removeLast();
            }
        });
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
