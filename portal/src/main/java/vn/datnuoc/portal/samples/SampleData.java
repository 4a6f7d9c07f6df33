package vn.datnuoc.portal.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.datnuoc.portal.catalogue.Description.CodeTitle;
import vn.datnuoc.portal.samples.SampleLayer.Yaml;

/** The sample layers as they lie in the jar, under {@code samples/}. */
final class SampleData {

    private SampleData() {}

    /** In the order of {@code layers.yaml}, from the top of the map down. */
    static List<SampleLayer> layers() {
        Yaml yaml = Yaml.of(
                new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(text("layers.yaml")));
        Map<String, Map<String, CodeTitle>> codeLists = codeLists(yaml.child("codeLists"));
        return yaml.list("layers").stream()
                .map(layer -> SampleLayer.of(layer, codeLists, style(layer.text("style"))))
                .toList();
    }

    /** A table has none. */
    private static String style(String file) {
        return file.isEmpty() ? "" : text("styles/" + file);
    }

    private static Map<String, Map<String, CodeTitle>> codeLists(Yaml yaml) {
        Map<String, Map<String, CodeTitle>> lists = new LinkedHashMap<>();
        yaml.members().forEach((name, list) -> {
            Map<String, CodeTitle> titles = new LinkedHashMap<>();
            Yaml.of(list).members().forEach((code, title) -> titles.put(code, title(Yaml.of(title))));
            lists.put(name, titles);
        });
        return lists;
    }

    private static CodeTitle title(Yaml code) {
        return new CodeTitle(code.text("vi"), code.text("en"));
    }

    /** Puts a file of the jar into the folder. */
    static Path copy(String file, Path folder) {
        Path copy = folder.resolve(file);
        try (InputStream in = open(file)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy sample " + file, e);
        }
    }

    private static String text(String file) {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read sample " + file, e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = SampleData.class.getResourceAsStream("/samples/" + file);
        if (in == null) {
            throw new IllegalStateException("no sample " + file + " in the jar");
        }
        return in;
    }
}
