package vn.datnuoc.engine.formats;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;

/** A small parcel layer with every attribute type, a hole, a row without geometry and a row without values. */
final class Samples {
    static final Instant WRITTEN = Instant.parse("2026-06-01T02:03:04.567Z");
    static final Schema PARCELS = new Schema(
            List.of(
                    attribute("so_thua", AttributeType.INTEGER),
                    attribute("dien_tich", AttributeType.DECIMAL),
                    attribute("dia_chi", AttributeType.STRING),
                    attribute("ngay_cap", AttributeType.DATE),
                    attribute("cap_nhat", AttributeType.DATETIME),
                    attribute("tranh_chap", AttributeType.BOOLEAN)),
            GeometryKind.MULTI_POLYGON);
    /** The same without a geometry. */
    static final Schema ROWS = new Schema(PARCELS.attributes(), GeometryKind.NONE);

    private static final GeometryFactory JTS = new GeometryFactory();

    private Samples() {}

    static Marking marking() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("code", "DN-2026-ABCD");
        texts.put("validity", "đến hết ngày 31/12/2026 <\"&'>");
        return new Marking(texts);
    }

    /** @param west,south corner of the first parcel; @param size of a parcel, all in the units of the system */
    record Parcels(double west, double south, double size) {
        static final Parcels METRES = new Parcels(571235.3824, 1015233.2614, 40.1);
        static final Parcels DEGREES = new Parcels(105.15, 9.18, 0.0004);

        void giveTo(FeatureWriter writer) {
            for (int i = 0; i < 50; i++) {
                writer.row(i + 1, geometry(i), values(i));
            }
            writer.finish();
        }

        @Nullable
        Geometry geometry(int i) {
            if (i == 7) {
                return null;
            }
            Random random = new Random(i);
            double x = west + (i % 10) * size * 2 + random.nextDouble() * size;
            double y = south + (i / 10) * size * 2 + random.nextDouble() * size;
            LinearRing[] holes = i == 3 ? new LinearRing[] {square(x + size / 4, y + size / 4, size / 8)} : null;
            Polygon polygon = JTS.createPolygon(square(x, y, size * 0.7), holes);
            return JTS.createMultiPolygon(new Polygon[] {polygon});
        }

        private static LinearRing square(double x, double y, double side) {
            return JTS.createLinearRing(new Coordinate[] {
                new Coordinate(x, y),
                new Coordinate(x, y + side),
                new Coordinate(x + side, y + side),
                new Coordinate(x + side, y),
                new Coordinate(x, y)
            });
        }
    }

    static @Nullable Object[] values(int i) {
        if (i == 9) {
            return new Object[6];
        }
        return new Object[] {
            (long) i,
            i + 0.1,
            "Ấp " + i + ", xã Đất Mũi \"x\"",
            LocalDate.of(2026, 2, 1).plusDays(i),
            WRITTEN.plusSeconds(i),
            i % 2 == 0
        };
    }

    static Path geoPackage(Path file) {
        try (GeoPackageWriter writer = GeoPackageWriter.create(
                file, "dd_thua_dat", "Thửa đất", PARCELS, CrsCode.VN2000_CA_MAU, marking(), WRITTEN)) {
            Parcels.METRES.giveTo(writer);
        }
        return file;
    }

    static Path table(Path file) {
        try (GeoPackageWriter writer = GeoPackageWriter.create(
                file, "tnn_kq_qt", "Kết quả", ROWS, FeatureFile.CRS_OF_TABLES, marking(), WRITTEN)) {
            giveRowsTo(writer);
        }
        return file;
    }

    static Path csv(Path file) {
        try (CsvWriter writer = CsvWriter.create(file, ROWS)) {
            giveRowsTo(writer);
        }
        return file;
    }

    private static void giveRowsTo(FeatureWriter writer) {
        for (int i = 0; i < 50; i++) {
            writer.row(i + 1, new byte[0], values(i));
        }
        writer.finish();
    }

    static Path geoJson(Path file) {
        try (GeoJsonWriter writer = GeoJsonWriter.create(file, "dd_thua_dat", PARCELS, CrsCode.CRS84, marking())) {
            Parcels.DEGREES.giveTo(writer);
        }
        return file;
    }

    private static Attribute attribute(String name, AttributeType type) {
        return new Attribute(name, type, "tiêu đề " + name, "title of " + name);
    }
}
