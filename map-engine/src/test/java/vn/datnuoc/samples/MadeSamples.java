package vn.datnuoc.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The samples, made once for all tests that ask about them. */
final class MadeSamples {
    static final Path COMMITTED = Path.of("../data-samples");
    private static final Samples SAMPLES = make();

    private MadeSamples() {}

    private static Samples make() {
        try {
            return new Samples(COMMITTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Samples samples() {
        return SAMPLES;
    }

    static List<SampleLayer> vectorLayers() {
        return SAMPLES.layers().stream().filter(layer -> !layer.isRaster()).toList();
    }

    static List<Row> features(String layer) {
        return Objects.requireNonNull(SAMPLES.rows().get(layer), layer);
    }

    static Set<String> valuesOf(String layer, String attribute) {
        Set<String> values = new HashSet<>();
        features(layer).forEach(row -> row.value(attribute).ifPresent(value -> values.add(value.toString())));
        return values;
    }
}
