package vn.datnuoc.geoserver.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.datnuoc.policy.Limits;

class FingerprintTest {

    @Test
    void everythingThatChangesAPictureChangesIt() {
        Set<String> all = Stream.of(
                        Fingerprint.of(1, Limits.NONE),
                        Fingerprint.of(2, Limits.NONE),
                        Fingerprint.of(1, limits(Optional.of("a = 1"), Optional.empty(), Set.of(), 0)),
                        Fingerprint.of(1, limits(Optional.of("a = 2"), Optional.empty(), Set.of(), 0)),
                        Fingerprint.of(1, limits(Optional.empty(), Optional.of(box(1)), Set.of(), 0)),
                        Fingerprint.of(1, limits(Optional.empty(), Optional.of(box(2)), Set.of(), 0)),
                        Fingerprint.of(1, limits(Optional.empty(), Optional.empty(), Set.of("a"), 0)),
                        Fingerprint.of(1, limits(Optional.empty(), Optional.empty(), Set.of("a", "b"), 0)),
                        Fingerprint.of(1, limits(Optional.empty(), Optional.empty(), Set.of(), 5)))
                .collect(java.util.stream.Collectors.toSet());
        assertThat(all).hasSize(9).allMatch(text -> text.matches("[0-9a-f]{32}"));
    }

    @Test
    void whoSeesTheSameSharesIt() {
        Set<String> one = new LinkedHashSet<>(List.of("a", "b"));
        Set<String> other = new LinkedHashSet<>(List.of("b", "a"));
        assertThat(Fingerprint.of(1, limits(Optional.of("c = 1"), Optional.of(box(1)), one, 0)))
                .isEqualTo(Fingerprint.of(1, limits(Optional.of("c = 1"), Optional.of(box(1)), other, 0)));
    }

    @Test
    void formatsOfFilesChangeNoPicture() {
        Limits ofFiles = new Limits(Optional.empty(), Optional.empty(), Set.of(), 0, Set.of("CSV"));
        assertThat(Fingerprint.of(1, ofFiles)).isEqualTo(Fingerprint.of(1, Limits.NONE));
    }

    private static Limits limits(
            Optional<String> rows, Optional<Geometry> area, Set<String> hidden, double minMetersPerPixel) {
        return new Limits(rows, area, hidden, minMetersPerPixel, Set.of());
    }

    private static Geometry box(double size) {
        return new GeometryFactory().toGeometry(new Envelope(104, 104 + size, 8, 8 + size));
    }
}
