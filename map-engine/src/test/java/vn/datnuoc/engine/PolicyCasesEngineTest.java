package vn.datnuoc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.feature.Feature;
import vn.datnuoc.engine.feature.FeatureCursor;
import vn.datnuoc.engine.feature.FeatureQuery;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.Grants;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.policy.cases.Expectation;
import vn.datnuoc.policy.cases.PolicyCase;
import vn.datnuoc.policy.cases.PolicyCases;
import vn.datnuoc.policy.cases.SampleLayer;

/** The engine gives exactly what the cases of the policy say. */
class PolicyCasesEngineTest {
    private static final double TOLERANCE = 1e-7;

    @TempDir
    static Path folder;

    @ParameterizedTest
    @MethodSource("vn.datnuoc.policy.cases.PolicyCases#all")
    void givesWhatTheCaseSays(PolicyCase some) {
        LayerGate gate = gate(some);
        List<LayerName> names = List.of(some.request().layer());
        if (some.expectation() instanceof Expectation.Allowed allowed) {
            GuardedLayer layer = gate.open(
                            names, some.request().right(), some.request().subject(), "LAYERS")
                    .get(0);
            givesExactly(allowed, layer);
        } else {
            int status = some.expectation() instanceof Expectation.Hidden ? 404 : 403;
            assertThatThrownBy(() -> gate.open(
                            names, some.request().right(), some.request().subject(), "LAYERS"))
                    .isInstanceOfSatisfying(
                            OgcException.class, e -> assertThat(e.status()).isEqualTo(status));
        }
    }

    @ParameterizedTest
    @MethodSource("vn.datnuoc.policy.cases.PolicyCases#all")
    void listsExactlyWhatIsReadable(PolicyCase some) {
        List<LayerName> listed = gate(some)
                .list(some.request().right(), some.request().subject())
                .stream()
                .map(layer -> layer.layer().name())
                .toList();
        assertThat(listed.contains(some.request().layer()))
                .isEqualTo(some.expectation() instanceof Expectation.Allowed);
    }

    private static void givesExactly(Expectation.Allowed allowed, GuardedLayer layer) {
        assertThat(layer.grant()).isEqualTo(allowed.grant());
        assertThat(layer.schema().attributes().stream().map(Attribute::name)).isEqualTo(allowed.attributes());
        List<Feature> features = new ArrayList<>();
        try (FeatureCursor cursor = layer.features(FeatureQuery.ALL)) {
            cursor.forEachRemaining(features::add);
        }
        assertThat(features.stream().map(Feature::fid)).isEqualTo(allowed.features());
        assertThat(layer.count(FeatureQuery.ALL)).isEqualTo(allowed.features().size());
        for (Feature feature : features) {
            Geometry expected = allowed.geometries().get(feature.fid());
            if (expected != null) {
                Geometry given = Objects.requireNonNull(feature.geometry());
                assertThat(given.buffer(TOLERANCE).covers(expected)
                                && expected.buffer(TOLERANCE).covers(given))
                        .as("geometry of %s: %s instead of %s", feature.fid(), given, expected)
                        .isTrue();
            }
        }
    }

    private static LayerGate gate(PolicyCase some) {
        Policy policy = new Policy(new CaseGrants(some.grants()), Clock.fixed(some.at(), ZoneOffset.UTC));
        return new LayerGate(new World(), policy, new LayerData(new WorldSource(), folder));
    }

    private record CaseGrants(List<Grant> all) implements Grants {
        @Override
        public long version() {
            return 1;
        }
    }

    private static final class World implements LayerCatalog {
        @Override
        public List<Layer> layers() {
            return PolicyCases.world().layers().values().stream()
                    .map(PolicyCasesEngineTest::layer)
                    .toList();
        }

        @Override
        public Optional<Layer> find(LayerName name) {
            return Optional.ofNullable(PolicyCases.world().layers().get(name)).map(PolicyCasesEngineTest::layer);
        }

        @Override
        public long version() {
            return 1;
        }
    }

    private static final class WorldSource implements LayerSource {
        @Override
        public void read(Layer layer, RowSink sink) {
            SampleLayer sample =
                    Objects.requireNonNull(PolicyCases.world().layers().get(layer.name()));
            WKBWriter wkb = new WKBWriter();
            for (SampleLayer.Feature feature : sample.features()) {
                @Nullable
                Object[] values = sample.attributes().entrySet().stream()
                        .map(a -> value(a.getValue(), feature.values().get(a.getKey())))
                        .toArray();
                sink.row(feature.fid(), wkb.write(multi(feature.geometry())), values);
            }
        }

        @Override
        public Path raster(Layer layer, LocalDate time) {
            throw new IllegalStateException("no raster layers here");
        }
    }

    private static @Nullable Object value(String type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case "integer" -> ((Number) value).longValue();
            case "decimal" -> ((Number) value).doubleValue();
            default -> value.toString();
        };
    }

    private static Geometry multi(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            return geometry.getFactory().createMultiPolygon(new Polygon[] {polygon});
        } else if (geometry instanceof LineString line) {
            return geometry.getFactory().createMultiLineString(new LineString[] {line});
        }
        return geometry;
    }

    private static Layer layer(SampleLayer sample) {
        Envelope extent = new Envelope();
        sample.features().forEach(f -> extent.expandToInclude(f.geometry().getEnvelopeInternal()));
        List<Attribute> attributes = sample.attributes().entrySet().stream()
                .map(a -> new Attribute(
                        a.getKey(), AttributeType.valueOf(a.getValue().toUpperCase(Locale.ROOT)), "", ""))
                .toList();
        return new Layer(
                sample.name(),
                sample.name().toString(),
                sample.name().toString(),
                "",
                "",
                "",
                new Layer.SourceDocument("1", LocalDate.of(2026, 1, 1), "Sở"),
                CrsCode.WGS84,
                Optional.of(new Schema(attributes, kind(sample.features().get(0).geometry()))),
                List.of(),
                BoundingBox.of(extent, CrsCode.WGS84),
                sample.features().size(),
                1,
                LocalDate.of(2026, 1, 1),
                "");
    }

    private static GeometryKind kind(Geometry geometry) {
        return switch (geometry.getDimension()) {
            case 0 -> GeometryKind.POINT;
            case 1 -> GeometryKind.MULTI_LINE_STRING;
            default -> GeometryKind.MULTI_POLYGON;
        };
    }
}
