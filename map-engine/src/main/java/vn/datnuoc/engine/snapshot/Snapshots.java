package vn.datnuoc.engine.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.LayerSource;

/**
 * The folder of snapshots. What is missing, damaged or of another format there is rebuilt from the source when it is
 * opened. A version that differs little from one that is there costs what differs. Thread-safe: several callers of the same
 * version wait for one build.
 */
public final class Snapshots implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final int MAX_OPEN = 512;
    /** With more changes than this part of the base a new whole file is no dearer. */
    private static final double LARGEST_SHARE = 0.2;

    private final Path directory;
    private final LayerSource source;
    private final Compaction compaction;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Map<String, FeatureSnapshot> open = recent();
    private final Map<Path, StoredSnapshot> whole = recent();

    public Snapshots(Path directory, LayerSource source) {
        this.directory = directory;
        this.source = source;
        this.compaction = new Compaction(source);
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of snapshots cannot be made: " + directory, e);
        }
    }

    private static <K, V> Map<K, V> recent() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MAX_OPEN;
            }
        };
    }

    /** The snapshot of this very version, built now when there is none. */
    public FeatureSnapshot open(Layer layer) {
        String key = SnapshotName.whole(directory, layer, layer.version()).key();
        FeatureSnapshot known = known(open, key);
        if (known != null) {
            return known;
        }
        synchronized (locks.computeIfAbsent(key, k -> new Object())) {
            FeatureSnapshot meanwhile = known(open, key);
            return meanwhile != null ? meanwhile : remember(open, key, openOrBuild(layer));
        }
    }

    private static <K, V> @Nullable V known(Map<K, V> map, K key) {
        synchronized (map) {
            return map.get(key);
        }
    }

    private static <K, V, S extends V> S remember(Map<K, V> map, K key, S snapshot) {
        synchronized (map) {
            map.put(key, snapshot);
        }
        return snapshot;
    }

    private FeatureSnapshot openOrBuild(Layer layer) {
        return whole(layer, layer.version())
                .<FeatureSnapshot>map(snapshot -> snapshot)
                .or(() -> patched(layer))
                .or(() -> newPatched(layer))
                .orElseGet(() -> newWhole(layer));
    }

    /** A version in one file; empty when there is none, or none that is as it should be. */
    private Optional<StoredSnapshot> whole(Layer layer, long version) {
        Path file = SnapshotName.whole(directory, layer, version).file();
        StoredSnapshot known = known(whole, file);
        if (known != null) {
            return Optional.of(known);
        }
        return unlessDamaged(file, path -> remember(whole, path, checked(StoredSnapshot.open(path), layer, version)));
    }

    private Optional<FeatureSnapshot> patched(Layer layer) {
        return names().stream()
                .filter(name -> !name.isWhole() && name.key().equals(SnapshotName.prefix(layer) + layer.version()))
                .flatMap(name -> unlessDamaged(name.file(), Delta::open).stream())
                .flatMap(delta -> whole(layer, delta.base()).map(base -> patched(base, delta, layer)).stream())
                .findFirst();
    }

    private static FeatureSnapshot patched(StoredSnapshot base, Delta delta, Layer layer) {
        checked(delta.rows(), layer, layer.version());
        return new PatchedSnapshot(base, delta);
    }

    /** On the newest whole file of an older version, when the source knows the way from there and it is short. */
    private Optional<FeatureSnapshot> newPatched(Layer layer) {
        return names().stream()
                .filter(SnapshotName::isWhole)
                .filter(name -> name.layer().equals(SnapshotName.prefix(layer)) && name.version() < layer.version())
                .sorted(SnapshotName.NEWEST)
                .flatMap(name -> whole(layer, name.version()).stream())
                .findFirst()
                .flatMap(base -> source.changes(layer, base.version())
                        .filter(changes -> changes.features() <= base.rows() * LARGEST_SHARE)
                        .map(changes -> writeDelta(layer, base, changes)));
    }

    private FeatureSnapshot writeDelta(Layer layer, StoredSnapshot base, LayerSource.Changes changes) {
        Path file = SnapshotName.delta(directory, layer, base.version()).file();
        List<Double> tolerances =
                base.levels().stream().map(RingTable::tolerance).toList();
        FeatureSnapshotWriter.writeDelta(file, layer, base.version(), tolerances, changes);
        return patched(base, Delta.open(file), layer);
    }

    private StoredSnapshot newWhole(Layer layer) {
        Path file = SnapshotName.whole(directory, layer, layer.version()).file();
        FeatureSnapshotWriter.write(file, layer, source);
        return remember(whole, file, checked(StoredSnapshot.open(file), layer, layer.version()));
    }

    private List<SnapshotName> names() {
        try {
            return SnapshotName.list(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of snapshots cannot be read", e);
        }
    }

    private static <T> Optional<T> unlessDamaged(Path file, java.util.function.Function<Path, T> opening) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(opening.apply(file));
        } catch (DamagedSnapshotException e) {
            LOG.warn("{}; it is rebuilt", e.getMessage());
            return Optional.empty();
        }
    }

    private static StoredSnapshot checked(StoredSnapshot snapshot, Layer layer, long version) {
        boolean same = snapshot.layer().equals(layer.name().toString())
                && snapshot.version() == version
                && snapshot.crs().equals(layer.crs())
                && layer.schema().filter(snapshot.schema()::equals).isPresent();
        if (!same) {
            throw new DamagedSnapshotException("snapshot of " + layer.name() + " is of another layer or schema");
        }
        return snapshot;
    }

    /**
     * Deletes what is older than the version before the active one, and what earlier processes left of other layers.
     * A newer one is being prepared and stays, and so does what this process opened of a layer that is not active: it
     * is about to be published for the first time. Who still reads a deleted one keeps it. Active versions with many
     * changes get a whole file in the background, for the next one to begin with.
     */
    public void keepOnly(Collection<Layer> active) {
        Map<String, Long> versions = active.stream().collect(Collectors.toMap(SnapshotName::prefix, Layer::version));
        names().stream().collect(Collectors.groupingBy(SnapshotName::layer)).forEach((layer, files) -> outdated(
                        files, Optional.ofNullable(versions.get(layer)))
                .forEach(this::delete));
        active.forEach(this::compact);
    }

    private Stream<SnapshotName> outdated(List<SnapshotName> ofLayer, Optional<Long> active) {
        if (active.isEmpty()) {
            return ofLayer.stream().filter(name -> !locks.containsKey(name.key()));
        }
        Predicate<SnapshotName> needed = needed(ofLayer, active.get());
        return ofLayer.stream().filter(needed.negate());
    }

    /** The active version, the one before, and whole files from the oldest on that one of these needs. */
    private static Predicate<SnapshotName> needed(List<SnapshotName> ofLayer, long active) {
        long before = ofLayer.stream()
                .mapToLong(SnapshotName::version)
                .filter(version -> version < active)
                .max()
                .orElse(active);
        long base = ofLayer.stream()
                .filter(name -> name.version() >= before && !name.isWhole())
                .mapToLong(name -> name.base().orElseThrow())
                .min()
                .orElse(before);
        return name -> name.version() >= before || name.isWhole() && name.version() >= base;
    }

    private void delete(SnapshotName name) {
        synchronized (open) {
            open.remove(name.key());
        }
        synchronized (whole) {
            whole.remove(name.file());
        }
        locks.remove(name.key());
        try {
            Files.deleteIfExists(name.file());
        } catch (IOException e) {
            LOG.warn("{} is no longer needed and cannot be deleted", name.file(), e);
        }
    }

    private void compact(Layer layer) {
        SnapshotName name = SnapshotName.whole(directory, layer, layer.version());
        if (known(open, name.key()) instanceof PatchedSnapshot patched && compaction.isDue(patched)) {
            compaction.write(name.file(), layer);
        }
    }

    /** A whole file that is being written in the background is given up. */
    @Override
    public void close() {
        compaction.close();
    }
}
