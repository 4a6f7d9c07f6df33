package vn.datnuoc.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the log lies: {@code YYYY/<node>.jsonl}, the year as in Asia/Ho_Chi_Minh. */
public final class AuditFiles {

    private AuditFiles() {}

    static Path of(Path folder, int year, String node) {
        return folder.resolve(Integer.toString(year)).resolve(node + ".jsonl");
    }

    /** All files under the folder, a node's files in the order of the years. */
    public static List<Path> all(Path folder) {
        try (Stream<Path> tree = Files.walk(folder, 2)) {
            return tree.filter(file -> file.getFileName().toString().endsWith(".jsonl"))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .thenComparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }
}
