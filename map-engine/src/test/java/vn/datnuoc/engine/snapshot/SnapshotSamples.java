package vn.datnuoc.engine.snapshot;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.LayerSource;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.policy.LayerName;

/** Layers made up for tests. */
public final class SnapshotSamples {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private SnapshotSamples() {}

    /** A row as a source gives it. */
    public record Row(long fid, @Nullable Geometry geometry, @Nullable Object[] values) {}

    public static Layer layer(GeometryKind kind, CrsCode crs, Attribute... attributes) {
        return new Layer(
                LayerName.of("dd:thu"),
                "Thử",
                "Test",
                "",
                "",
                "",
                new Layer.SourceDocument("1", LocalDate.EPOCH, ""),
                crs,
                Optional.of(new Schema(List.of(attributes), kind)),
                List.of(),
                new BoundingBox(0, 0, 1, 1, crs),
                0,
                1,
                LocalDate.EPOCH,
                "");
    }

    public static Attribute attribute(String name, AttributeType type) {
        return new Attribute(name, type, name, name);
    }

    public static FeatureSnapshot snapshot(Path file, Layer layer, List<Row> rows) {
        FeatureSnapshotWriter.write(file, layer, source(rows));
        return FeatureSnapshot.open(file);
    }

    public static LayerSource source(List<Row> rows) {
        return new LayerSource() {
            @Override
            public void read(Layer layer, RowSink sink) {
                rows.forEach(row -> sink.row(row.fid(), wkb(row.geometry()), row.values()));
            }

            @Override
            public Path raster(Layer layer, LocalDate time) {
                throw new UnsupportedOperationException("no raster here");
            }
        };
    }

    private static byte[] wkb(@Nullable Geometry geometry) {
        return geometry == null ? new byte[0] : new WKBWriter().write(geometry);
    }

    /** One attribute of every type; every seventh value absent, every fiftieth geometry too. */
    static Layer everything() {
        return layer(
                GeometryKind.MULTI_POLYGON,
                CrsCode.VN2000_CA_MAU,
                attribute("ma", AttributeType.STRING),
                attribute("ten", AttributeType.STRING),
                attribute("so", AttributeType.INTEGER),
                attribute("dt", AttributeType.DECIMAL),
                attribute("ngay", AttributeType.DATE),
                attribute("luc", AttributeType.DATETIME),
                attribute("co", AttributeType.BOOLEAN));
    }

    static List<Row> everything(int count) {
        Random random = new Random(11);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Object[] values = {
                "Mã " + random.nextInt(5),
                "Tên thửa " + i,
                random.nextLong(),
                random.nextGaussian(),
                LocalDate.ofEpochDay(random.nextInt(20_000)),
                Instant.ofEpochMilli(random.nextInt()),
                random.nextBoolean()
            };
            if (i % 7 == 0) {
                values[i / 7 % values.length] = null;
            }
            rows.add(new Row(3L * i + 100, i % 50 == 49 ? null : polygons(random), values));
        }
        return rows;
    }

    private static Geometry polygons(Random random) {
        Polygon[] parts = new Polygon[1 + random.nextInt(2)];
        for (int i = 0; i < parts.length; i++) {
            double x = 500_000 + random.nextDouble() * 20_000 + i * 200;
            double y = 950_000 + random.nextDouble() * 20_000;
            Polygon outer = star(x, y, 60, 12, random);
            parts[i] = random.nextInt(4) > 0
                    ? outer
                    : FACTORY.createPolygon(outer.getExteriorRing(), new org.locationtech.jts.geom.LinearRing[] {
                        star(x, y, 20, 6, random).getExteriorRing()
                    });
        }
        return FACTORY.createMultiPolygon(parts);
    }

    private static Polygon star(double x, double y, double radius, int points, Random random) {
        Coordinate[] ring = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double r = radius * (0.6 + 0.4 * random.nextDouble());
            ring[i] = new Coordinate(x + r * Math.cos(angle), y + r * Math.sin(angle));
        }
        ring[points] = ring[0];
        return FACTORY.createPolygon(ring);
    }
}
