package vn.datnuoc.engine.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.datnuoc.engine.Layer;

/**
 * A file in the folder of snapshots, by its name: {@code dd_thua_dat-7.snapshot} is version 7 whole, {@code
 * dd_thua_dat-9-7.delta} what version 9 has otherwise than version 7.
 *
 * @param layer the layer's name as it is in the file's name, with a hyphen
 * @param base version of the whole snapshot that it needs; absent for a whole one
 */
record SnapshotName(Path file, String layer, long version, OptionalLong base) {
    private static final Pattern NAME = Pattern.compile("(.+?-)([0-9]{1,18})(?:\\.snapshot|-([0-9]{1,18})\\.delta)");

    /** Newest first. */
    static final Comparator<SnapshotName> NEWEST =
            Comparator.comparingLong(SnapshotName::version).reversed();

    static SnapshotName whole(Path folder, Layer layer, long version) {
        String prefix = prefix(layer);
        return new SnapshotName(folder.resolve(prefix + version + ".snapshot"), prefix, version, OptionalLong.empty());
    }

    static SnapshotName delta(Path folder, Layer layer, long base) {
        String prefix = prefix(layer);
        return new SnapshotName(
                folder.resolve(prefix + layer.version() + "-" + base + ".delta"),
                prefix,
                layer.version(),
                OptionalLong.of(base));
    }

    /** Those in the folder, other files left aside. */
    static List<SnapshotName> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> of(file).stream()).toList();
        }
    }

    private static Optional<SnapshotName> of(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Optional.of(new SnapshotName(
                        file, name.group(1), Long.parseLong(name.group(2)), number(Optional.ofNullable(name.group(3)))))
                : Optional.empty();
    }

    private static OptionalLong number(Optional<String> digits) {
        return digits.map(text -> OptionalLong.of(Long.parseLong(text))).orElseGet(OptionalLong::empty);
    }

    static String prefix(Layer layer) {
        return layer.name().toString().replace(':', '_') + "-";
    }

    boolean isWhole() {
        return base.isEmpty();
    }

    /** Of which layer and version it is. */
    String key() {
        return layer + version;
    }
}
