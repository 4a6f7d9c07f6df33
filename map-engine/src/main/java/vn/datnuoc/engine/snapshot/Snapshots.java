package vn.datnuoc.engine.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.LayerSource;

/**
 * The folder of snapshots. What is missing, damaged or of another format there is rebuilt from the source when it is
 * opened. Thread-safe: several callers of the same version wait for one build.
 */
public final class Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final String SUFFIX = ".snapshot";
    private static final int MAX_OPEN = 512;

    private final Path directory;
    private final LayerSource source;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Map<String, FeatureSnapshot> open = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FeatureSnapshot> eldest) {
            return size() > MAX_OPEN;
        }
    };

    public Snapshots(Path directory, LayerSource source) {
        this.directory = directory;
        this.source = source;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of snapshots cannot be made: " + directory, e);
        }
    }

    /** The snapshot of this very version, built now when there is none. */
    public FeatureSnapshot open(Layer layer) {
        String name = fileName(layer);
        FeatureSnapshot known = known(name);
        if (known != null) {
            return known;
        }
        synchronized (locks.computeIfAbsent(name, key -> new Object())) {
            FeatureSnapshot meanwhile = known(name);
            return meanwhile != null ? meanwhile : remember(name, openOrBuild(directory.resolve(name), layer));
        }
    }

    private @Nullable FeatureSnapshot known(String name) {
        synchronized (open) {
            return open.get(name);
        }
    }

    private FeatureSnapshot remember(String name, FeatureSnapshot snapshot) {
        synchronized (open) {
            open.put(name, snapshot);
        }
        return snapshot;
    }

    private FeatureSnapshot openOrBuild(Path file, Layer layer) {
        if (Files.exists(file)) {
            try {
                return checked(FeatureSnapshot.open(file), layer);
            } catch (DamagedSnapshotException e) {
                LOG.warn("{}; it is rebuilt", e.getMessage());
            }
        }
        FeatureSnapshotWriter.write(file, layer, source);
        return checked(FeatureSnapshot.open(file), layer);
    }

    private static FeatureSnapshot checked(FeatureSnapshot snapshot, Layer layer) {
        boolean same = snapshot.layer().equals(layer.name().toString())
                && snapshot.version() == layer.version()
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
     * is about to be published for the first time. Who still reads a deleted one keeps it.
     */
    public void keepOnly(Collection<Layer> active) {
        Map<String, Long> versions = active.stream().collect(Collectors.toMap(Snapshots::prefix, Layer::version));
        try (Stream<Path> files = Files.list(directory)) {
            Map<String, List<Snapshot>> byLayer =
                    files.flatMap(file -> Snapshot.of(file).stream()).collect(Collectors.groupingBy(Snapshot::prefix));
            byLayer.forEach((prefix, snapshots) -> outdated(snapshots, Optional.ofNullable(versions.get(prefix)))
                    .forEach(this::delete));
        } catch (IOException e) {
            throw new UncheckedIOException("old snapshots cannot be deleted", e);
        }
    }

    private Stream<Snapshot> outdated(List<Snapshot> ofLayer, Optional<Long> active) {
        if (active.isEmpty()) {
            return ofLayer.stream().filter(snapshot -> !locks.containsKey(snapshot.name()));
        }
        return ofLayer.stream()
                .filter(snapshot -> snapshot.version() < active.get())
                .sorted(Comparator.comparingLong(Snapshot::version).reversed())
                .skip(1);
    }

    private void delete(Snapshot snapshot) {
        synchronized (open) {
            open.remove(snapshot.name());
        }
        locks.remove(snapshot.name());
        try {
            Files.deleteIfExists(snapshot.file());
        } catch (IOException e) {
            LOG.warn("{} is no longer needed and cannot be deleted", snapshot.file(), e);
        }
    }

    private static String fileName(Layer layer) {
        return prefix(layer) + layer.version() + SUFFIX;
    }

    private static String prefix(Layer layer) {
        return layer.name().toString().replace(':', '_') + "-";
    }

    /** A file of this folder, by its name. */
    private record Snapshot(Path file, String prefix, long version) {
        private static final Pattern NAME = Pattern.compile("(.+-)([0-9]{1,18})" + Pattern.quote(SUFFIX));

        String name() {
            return file.getFileName().toString();
        }

        static Optional<Snapshot> of(Path file) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            return name.matches()
                    ? Optional.of(new Snapshot(file, name.group(1), Long.parseLong(name.group(2))))
                    : Optional.empty();
        }
    }
}
