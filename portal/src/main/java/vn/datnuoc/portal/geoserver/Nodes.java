package vn.datnuoc.portal.geoserver;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The nodes in turn; one that was away a moment ago is asked last. Thread-safe. */
final class Nodes {

    private static final Duration REST = Duration.ofSeconds(5);

    private final List<URI> all;
    private final Clock clock;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<URI, Instant> away = new ConcurrentHashMap<>();

    Nodes(List<URI> all, Clock clock) {
        this.all = List.copyOf(all);
        this.clock = clock;
    }

    /** At least two: one alone is asked again, since it may just have closed a connection that was kept. */
    List<URI> inTurn() {
        List<URI> nodes = new ArrayList<>(all.size() == 1 ? Collections.nCopies(2, all.get(0)) : all);
        Collections.rotate(nodes, -Math.floorMod(turn.getAndIncrement(), nodes.size()));
        Instant now = clock.instant();
        nodes.sort(Comparator.comparing(node -> isResting(node, now)));
        return nodes;
    }

    private boolean isResting(URI node, Instant now) {
        return away.getOrDefault(node, Instant.MIN).isAfter(now.minus(REST));
    }

    /** @return whether that is news */
    boolean wentAway(URI node) {
        return away.put(node, clock.instant()) == null;
    }

    /** @return whether that is news */
    boolean answered(URI node) {
        return away.remove(node) != null;
    }
}
