package vn.datnuoc.geoserver.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The lines of one node's audit log about one account. */
record Recordings(Path folder, String account) {

    /** Pictures are counted and written each minute, everything else has a line of its own as it begins. */
    long of(String operation) {
        return lines().stream()
                .filter(line -> String.valueOf(line.get("operation")).endsWith(operation))
                .mapToLong(line -> line.get("count") instanceof Number count ? count.longValue() : 1)
                .sum();
    }

    /** How many of those that begun have ended. */
    long unfinished() {
        List<Object> ended = all().stream()
                .filter(line -> "end".equals(line.get("phase")))
                .map(line -> (Object) line.get("act"))
                .toList();
        return lines().stream()
                .filter(line -> "begin".equals(line.get("phase")))
                .filter(line -> !ended.contains(line.get("act")))
                .count();
    }

    private List<Map<String, Object>> lines() {
        return all().stream()
                .filter(line -> account.equals(line.get("who")))
                .toList();
    }

    private List<Map<String, Object>> all() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .flatMap(Recordings::lines)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON is YAML too. */
    private static Stream<Map<String, Object>> lines(Path file) {
        try {
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            return Files.readAllLines(file).stream().map(yaml::<Map<String, Object>>load);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
