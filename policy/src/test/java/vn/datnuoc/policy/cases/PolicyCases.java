package vn.datnuoc.policy.cases;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The cases of {@code data-samples/policy-cases}; its README describes the files. To be run by everything that decides
 * or enforces: {@code @MethodSource("vn.datnuoc.policy.cases.PolicyCases#all")}.
 */
public final class PolicyCases {
    /** Tests run in the folder of their module, which lies in the repository's. */
    private static final Path FOLDER = Path.of("..", "data-samples", "policy-cases");

    private static final String WORLD = "world.yaml";

    private PolicyCases() {}

    public static World world() {
        return World.of(documents(FOLDER.resolve(WORLD)).get(0));
    }

    public static List<PolicyCase> all() {
        World world = world();
        return files().stream().flatMap(file -> cases(world, file)).toList();
    }

    private static Stream<PolicyCase> cases(World world, Path file) {
        return documents(file).stream()
                .map(document -> new Scenario(world, file.getFileName().toString(), document))
                .flatMap(Scenario::cases);
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith(WORLD))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Entry> documents(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            return StreamSupport.stream(yaml.loadAll(reader).spliterator(), false)
                    .map(Entry::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
