package vn.datnuoc.engine.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.formats.UnreadableFileException.Reason;

/** The same features in every format as GDAL writes it, read by us. */
class ReadersIT {
    private static final List<Attribute> ATTRIBUTES = List.of(
            new Attribute("so_thua", AttributeType.INTEGER, "so_thua", "so_thua"),
            new Attribute("dien_tich", AttributeType.DECIMAL, "dien_tich", "dien_tich"),
            new Attribute("dia_chi", AttributeType.STRING, "dia_chi", "dia_chi"),
            new Attribute("ngay_cap", AttributeType.DATE, "ngay_cap", "ngay_cap"));

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "POINT, EPSG:4326",
        "POINT, EPSG:9207",
        "MULTI_LINE_STRING, EPSG:4326",
        "MULTI_LINE_STRING, EPSG:9207",
        "MULTI_POLYGON, EPSG:4326",
        "MULTI_POLYGON, EPSG:9207"
    })
    void readsTheSameFromEveryFormat(GeometryKind kind, String code) throws Exception {
        Path ours = write(kind, new CrsCode(code));
        assertReads(gdal(ours, "GPKG", "gdal.gpkg"), kind, code);
        assertReads(gdal(ours, "GeoJSON", "gdal.geojson", "-lco", "COORDINATE_PRECISION=15"), kind, code);
        assertReads(shapefile(ours, "UTF-8"), kind, code);
        if (code.equals("EPSG:4326")) {
            assertReads(gdal(ours, "GeoJSONSeq", "a.geojsonl", "-lco", "COORDINATE_PRECISION=15"), kind, code);
            assertReads(gdal(ours, "GeoJSONSeq", "rs.geojsonl", "-lco", "RS=YES"), kind, code);
        }
    }

    private void assertReads(Path path, GeometryKind kind, String code) {
        try (FeatureFile file = FeatureFile.open(path)) {
            assertThat(file.crs()).as(path.toString()).isEqualTo(new CrsCode(code));
            assertThat(file.schema()).as(path.toString()).isEqualTo(new Schema(ATTRIBUTES, kind));
            assertThat(file.rowsHint()).isEqualTo(3);
            Collected rows = new Collected();
            assertThat(file.read(rows)).as(path.toString()).isEqualTo(new ReadReport(3, 0, List.of(), List.of()));
            for (int i = 0; i < 3; i++) {
                assertThat(rows.values.get(i)).as(path.toString()).isEqualTo(Arrays.asList(values(i)));
                assertThat(same(rows.geometries.get(i), geometry(kind, new CrsCode(code), i)))
                        .as(path + " " + rows.geometries.get(i))
                        .isTrue();
            }
        }
    }

    private static boolean same(@Nullable Geometry actual, Geometry expected) {
        return actual != null && actual.norm().equalsExact(expected.norm(), 1e-7);
    }

    private static @Nullable Object[] values(int i) {
        return switch (i) {
            case 0 -> new Object[] {1L, 0.5, "Ấp Đường Đào, xã Đất Mũi", LocalDate.of(2026, 2, 1)};
            case 1 -> new @Nullable Object[] {2L, -12.25, null, null};
            default -> new Object[] {123456789012L, 3.0, "\"ữ\" & <ổ>", LocalDate.of(1999, 12, 31)};
        };
    }

    /** Two polygons, one with a hole that touches nothing; lines of two parts. */
    private static Geometry geometry(GeometryKind kind, CrsCode crs, int i) {
        String wkt =
                switch (kind) {
                    case POINT -> "POINT (1 2)";
                    case MULTI_LINE_STRING -> "MULTILINESTRING ((0 0, 5 5, 9 0), (20 20, 30 30))";
                    case MULTI_POLYGON ->
                        "MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1)), "
                                + "((10 0, 10 9, 19 9, 19 0, 10 0), (12 3, 15 3, 15 6, 12 3)))";
                    case NONE -> "POINT EMPTY";
                };
        Geometry geometry = parsed(wkt);
        double size = crs.isGeographic() ? 1.0 / 1024 : 8;
        double east = crs.isGeographic() ? 105.125 : 571235.5;
        double north = crs.isGeographic() ? 9.1875 : 1015233.25;
        geometry.apply((CoordinateFilter) c -> {
            c.setX(east + (c.getX() + i * 40) * size);
            c.setY(north + c.getY() * size);
        });
        return geometry;
    }

    private static Geometry parsed(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new AssertionError(wkt, e);
        }
    }

    private Path write(GeometryKind kind, CrsCode crs) {
        Path file = directory.resolve("ours.gpkg");
        Schema schema = new Schema(ATTRIBUTES, kind);
        try (GeoPackageWriter writer =
                GeoPackageWriter.create(file, "dd_thua_dat", "Thửa đất", schema, crs, Marking.NONE, Samples.WRITTEN)) {
            for (int i = 0; i < 3; i++) {
                writer.row(i + 1, geometry(kind, crs, i), values(i));
            }
            writer.finish();
        }
        return file;
    }

    private Path gdal(Path from, String format, String name, Object... options) throws Exception {
        Path to = directory.resolve(name);
        List<Object> command = new ArrayList<>(List.of("ogr2ogr", "-q", "-f", format));
        command.addAll(List.of(options));
        command.addAll(List.of(to, from));
        Gdal.run(command.toArray());
        return to;
    }

    private Path shapefile(Path from, String encoding) throws Exception {
        Path unpacked = Files.createDirectories(directory.resolve("shp-" + encoding));
        gdal(from, "ESRI Shapefile", "shp-" + encoding + "/thửa.shp", "-lco", "ENCODING=" + encoding);
        return zip(unpacked, "shp", "shx", "dbf", "prj", "cpg");
    }

    private Path zip(Path unpacked, String... extensions) throws IOException {
        Path zip = directory.resolve("shape.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> parts = Files.list(unpacked)) {
            for (Path part : parts.sorted().toList()) {
                if (Stream.of(extensions).anyMatch(e -> part.toString().endsWith("." + e))) {
                    out.putNextEntry(new ZipEntry("../../thư mục/" + part.getFileName()));
                    Files.copy(part, out);
                }
            }
        }
        return zip;
    }

    @Test
    void readsVietnameseInTheCodePageOfWindows() throws Exception {
        Path source = Files.writeString(
                directory.resolve("vi.csv"), "WKT,ten\n\"POINT (105.15 9.18)\",\"Đất Mũi, xã Đầm Dơi\"\n");
        Path unpacked = Files.createDirectories(directory.resolve("vi"));
        Gdal.run("ogr2ogr", "-q", "-a_srs", "EPSG:4326", "-lco", "ENCODING=UTF-8", unpacked.resolve("vi.shp"), source);
        Charset windows = Charset.forName("windows-1258");
        byte[] dbf = Files.readAllBytes(unpacked.resolve("vi.dbf"));
        // the base letters with their own marks, the tones behind them, as Windows keeps them
        byte[] text = "Đất Mũi, xã Đầm Dơi".getBytes(StandardCharsets.UTF_8);
        byte[] tones = "Đâ\u0301t Mu\u0303i, xa\u0303 Đâ\u0300m Dơi".getBytes(windows);
        int at = dbf.length - 1;
        while (!Arrays.equals(text, Arrays.copyOfRange(dbf, at, Math.min(dbf.length, at + text.length)))) {
            at--;
        }
        Arrays.fill(dbf, at, at + text.length, (byte) ' ');
        System.arraycopy(tones, 0, dbf, at, tones.length);
        Files.write(unpacked.resolve("vi.dbf"), dbf);
        Files.writeString(unpacked.resolve("vi.cpg"), "1258");
        Collected rows = new Collected();
        try (FeatureFile file = FeatureFile.open(zip(unpacked, "shp", "dbf", "prj", "cpg"))) {
            assertThat(file.read(rows).isClean()).isTrue();
        }
        assertThat(rows.values.get(0)).contains("Đất Mũi, xã Đầm Dơi");
    }

    @ParameterizedTest
    @CsvSource({"4756", "3857", "3405", "32648", "5897", "9210"})
    void knowsReferenceSystemsByTheNamesThatEsriUses(String code) throws Exception {
        Path unpacked = Files.createDirectories(directory.resolve("crs"));
        Path ours = write(GeometryKind.POINT, CrsCode.VN2000_CA_MAU);
        Gdal.run("ogr2ogr", "-q", "-lco", "ENCODING=UTF-8", "-a_srs", "EPSG:" + code, unpacked.resolve("a.shp"), ours);
        try (FeatureFile file = FeatureFile.open(zip(unpacked, "shp", "dbf", "prj"))) {
            assertThat(file.crs()).isEqualTo(new CrsCode("EPSG:" + code));
        }
    }

    @Test
    void refusesAKnownNameWithAnotherMeridianAndAShapefileWithoutPrj() throws Exception {
        Path ours = write(GeometryKind.POINT, CrsCode.VN2000_CA_MAU);
        Path unpacked = Files.createDirectories(directory.resolve("crs"));
        gdal(ours, "ESRI Shapefile", "crs/a.shp", "-lco", "ENCODING=UTF-8");
        assertReason(zip(unpacked, "shp", "dbf"), Reason.UNKNOWN_CRS);
        assertReason(zip(unpacked, "shp", "prj"), Reason.UNSUPPORTED);
        assertReason(zip(unpacked, "dbf", "prj"), Reason.EMPTY);
        Path prj = unpacked.resolve("a.prj");
        Files.writeString(prj, Files.readString(prj).replace("104.5", "104.75"));
        assertReason(zip(unpacked, "shp", "dbf", "prj"), Reason.UNKNOWN_CRS);
    }

    @Test
    void refusesEveryCutOfTheParts() throws Exception {
        Path unpacked = Files.createDirectories(directory.resolve("cut"));
        Path ours = write(GeometryKind.MULTI_POLYGON, CrsCode.VN2000_CA_MAU);
        gdal(ours, "ESRI Shapefile", "cut/a.shp", "-lco", "ENCODING=UTF-8");
        for (String part : List.of("shp", "dbf")) {
            Path path = unpacked.resolve("a." + part);
            byte[] whole = Files.readAllBytes(path);
            for (int length = 0; length < whole.length - 1; length += 41) {
                Files.write(path, Arrays.copyOf(whole, length));
                Path zip = zip(unpacked, "shp", "dbf", "prj");
                assertThatThrownBy(() -> readAll(zip)).isInstanceOf(UnreadableFileException.class);
            }
            Files.write(path, whole);
        }
    }

    @Test
    void flippedBytesGiveAnErrorOrProblemsButNothingElse() throws Exception {
        Path unpacked = Files.createDirectories(directory.resolve("flip"));
        Path ours = write(GeometryKind.MULTI_POLYGON, CrsCode.VN2000_CA_MAU);
        gdal(ours, "ESRI Shapefile", "flip/a.shp", "-lco", "ENCODING=UTF-8");
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Path path = unpacked.resolve(seed % 3 == 0 ? "a.dbf" : "a.shp");
            byte[] whole = Files.readAllBytes(path);
            byte[] flipped = whole.clone();
            for (int i = 0; i <= seed % 4; i++) {
                flipped[random.nextInt(whole.length)] = (byte) random.nextInt(256);
            }
            Files.write(path, flipped);
            readWhatIsLeft(zip(unpacked, "shp", "dbf", "prj", "cpg"));
            Files.write(path, whole);
        }
    }

    private static void readWhatIsLeft(Path zip) {
        try {
            readAll(zip);
        } catch (UnreadableFileException e) {
            assertThat(e.getMessage()).contains("shape.zip");
        }
    }

    @Test
    void refusesABomb() throws Exception {
        Path unpacked = Files.createDirectories(directory.resolve("bomb"));
        Path ours = write(GeometryKind.POINT, CrsCode.VN2000_CA_MAU);
        gdal(ours, "ESRI Shapefile", "bomb/a.shp", "-lco", "ENCODING=UTF-8");
        byte[] shapes = Files.readAllBytes(unpacked.resolve("a.shp"));
        byte[] bomb = Arrays.copyOf(shapes, 64 << 20);
        ByteBuffer.wrap(bomb).putInt(24, bomb.length / 2).putInt(104, (bomb.length - 108) / 2);
        Files.write(unpacked.resolve("a.shp"), bomb);
        Path zip = zip(unpacked, "shp", "dbf", "prj");
        assertThatThrownBy(() -> readAll(zip))
                .isInstanceOfSatisfying(UnreadableFileException.class, e -> assertThat(e.reason())
                        .isEqualTo(Reason.TOO_LARGE));
    }

    private static void readAll(Path path) {
        try (FeatureFile file = FeatureFile.open(path)) {
            file.read(new Collected());
        }
    }

    private static void assertReason(Path file, Reason reason) {
        assertThatThrownBy(() -> FeatureFile.open(file))
                .isInstanceOfSatisfying(UnreadableFileException.class, e -> assertThat(e.reason())
                        .isEqualTo(reason));
    }
}
