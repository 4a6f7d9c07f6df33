package vn.datnuoc.engine.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.formats.UnreadableFileException.Reason;

class GeoJsonTest {
    private static final String POINT = "{'type':'Point','coordinates':[105.15,9.18]}";

    @TempDir
    Path directory;

    @Test
    void givesBackWhatWeWrote() {
        try (FeatureFile file = FeatureFile.open(Samples.geoJson(directory.resolve("đất.bin")))) {
            assertThat(file.crs()).isEqualTo(CrsCode.WGS84);
            assertThat(file.rowsHint()).isEqualTo(50);
            assertThat(file.schema().geometry()).isEqualTo(GeometryKind.MULTI_POLYGON);
            assertThat(types(file)).isEqualTo(types(Samples.PARCELS.attributes()));
            Collected rows = new Collected();
            assertThat(file.read(rows)).isEqualTo(new ReadReport(50, 0, List.of(), List.of()));
            for (int i = 0; i < 50; i++) {
                assertThat(rows.fids.get(i)).isEqualTo(i + 1);
                assertThat(rows.values.get(i)).isEqualTo(Arrays.asList(Samples.values(i)));
                assertSame(rows.geometries.get(i), Samples.Parcels.DEGREES.geometry(i));
            }
        }
    }

    private static void assertSame(@Nullable Geometry actual, @Nullable Geometry expected) {
        if (expected == null || actual == null) {
            assertThat(actual).isEqualTo(expected);
        } else {
            assertThat(actual.norm().equalsExact(expected.norm(), 1e-9)).isTrue();
        }
    }

    @Test
    void readsFeaturesOneAfterTheOtherByLineRecordSeparatorOrNothing() {
        for (String between : List.of("\n", "\r\n", "\n\u001e", "")) {
            String start = between.contains("\u001e") ? "\u001e" : "";
            Collected rows = read(start + feature(POINT, "'a':1") + between + feature(POINT, "'a':2") + "\n");
            assertThat(rows.values).containsExactly(List.of(1L), List.of(2L));
            assertThat(rows.fids).containsExactly(1L, 2L);
        }
    }

    @Test
    void readsMembersInAnyOrderAndLeavesStrangeOnesOut() {
        Collected rows = read("{'features':[{'properties':{'a':'Đất Mũi'},'bbox':[1,[2,{'x':3}]],'geometry':"
                + "{'coordinates':[[[1,1],[1,2],[2,2],[1,1]]],'crs':{},'type':'Polygon'},'type':'Feature','id':7}],"
                + "'properties':{'of':'the collection'},'type':'FeatureCollection'}");
        assertThat(rows.geometries.get(0)).hasToString("MULTIPOLYGON (((1 1, 1 2, 2 2, 1 1)))");
        assertThat(rows.values.get(0)).contains("Đất Mũi");
        assertThat(rows.fids).containsExactly(7L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            1, 2                                            | INTEGER
            1, 2.5                                          | DECIMAL
            9223372036854775807, null                       | INTEGER
            9223372036854775808                             | STRING
            true, null, false                               | BOOLEAN
            true, 1                                         | STRING
            '2026-02-01', null                              | DATE
            '2026-02-01', '2026-02-30'                      | STRING
            '2026-02-01T10:00:00+07:00'                     | DATETIME
            '2026-02-01', '2026-02-01T10:00:00Z'            | STRING
            '2026-02-01', 5                                 | STRING
            'x', 5                                          | STRING
            null                                            | STRING
            [1]                                             | STRING""")
    void takesTheTypeThatHoldsAllValues(String values, AttributeType type) {
        String features = Arrays.stream(values.split(", "))
                .map(value -> feature(POINT, "'a':" + value))
                .collect(Collectors.joining("\n"));
        try (FeatureFile file = open(features)) {
            assertThat(types(file)).isEqualTo("a " + type);
            assertThat(file.read(new Collected()).isClean()).isTrue();
        }
    }

    @Test
    void givesValuesAsTheTypesSay() {
        Collected rows = read(feature(POINT, "'d':'2026-02-01','t':'2026-02-01T10:00:00+07:00','n':1,'s':1.50")
                + feature(POINT, "'n':2.5,'s':{'a':[1,'\\u0110']}")
                + feature(POINT, "'s':12345678901234567890"));
        assertThat(rows.values.get(0))
                .containsExactly(LocalDate.of(2026, 2, 1), Instant.parse("2026-02-01T03:00:00Z"), 1.0, "1.50");
        assertThat(rows.values.get(1)).containsExactly(null, null, 2.5, "{\"a\":[1,\"Đ\"]}");
        assertThat(rows.values.get(2)).containsExactly(null, null, null, "12345678901234567890");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            Point           | [1,2,30]                                         | POINT (1 2)
            MultiPoint      | [[1,2]]                                          | POINT (1 2)
            LineString      | [[1,2],[3,4,5,6]]                                | MULTILINESTRING ((1 2, 3 4))
            MultiLineString | [[[1,2],[3,4]],[[5,6],[7,8]]]                    | MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))
            Polygon         | [[[0,0],[9,0],[9,9],[0,0]],[[5,1],[8,1],[8,4],[5,1]]] | MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (5 1, 8 1, 8 4, 5 1)))
            MultiPolygon    | [[[[0,0],[9,0],[9,9],[0,0]]],[[[5,10],[8,10],[8,40],[5,10]]]] | MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((5 10, 8 10, 8 40, 5 10)))""")
    void givesEveryGeometryAsTheMultiFormWithoutHeights(String type, String coordinates, String expected) {
        Collected rows = read(feature("{'type':'" + type + "','coordinates':" + coordinates + "}", ""));
        assertThat(rows.geometries.get(0)).hasToString(expected);
    }

    @Test
    void notesThatHeightsAndIdsAreLeftOut() {
        try (FeatureFile file =
                open("{'type':'Feature','id':'p.1','geometry':{'type':'Point','coordinates':[1,2,3]}}")) {
            assertThat(file.read(new Collected()).notes()).hasSize(2).contains(CheckedRows.HEIGHTS_DROPPED);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            {'type':'Point','coordinates':[1,null]}                     | two numbers expected in a position, got VALUE_NULL
            {'type':'Point','coordinates':[1,[2,[3]],4]}                | two numbers expected in a position, got START_ARRAY
            {'type':'Point','coordinates':[{'x':1},2]}                  | two numbers expected in a position, got START_OBJECT
            {'type':'Point','coordinates':'1 2'}                        | an array of coordinates expected, got VALUE_STRING
            {'type':'Point','coordinates':[[1,2]]}                      | the coordinates of a Point lie 1 arrays deep, got 2
            {'type':'MultiPoint','coordinates':[[1,2],[3,4]]}           | several points in one feature
            {'type':'GeometryCollection','geometries':[]}               | geometry type 'GeometryCollection' is not supported
            {'type':'Point','coordinates':[571235.4,1015233.2]}         | longitude and latitude expected, got 571235.4 1015233.2
            {'type':'Point','coordinates':[9.18,105.15]}                | longitude and latitude expected, got 9.18 105.15
            {'type':'Point','coordinates':[1e999,1]}                    | a coordinate is Infinity""")
    void aGeometryThatIsNoneIsAProblemOfItsRow(String geometry, String problem) {
        try (FeatureFile file = open(feature(POINT, "") + feature(geometry, "") + feature(POINT, ""))) {
            assertThat(file.read(new Collected()).problems()).containsExactly(new ReadReport.Problem(2, 2, problem));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            urn:ogc:def:crs:EPSG::9207        | EPSG:9207
            urn:ogc:def:crs:OGC:1.3:CRS84     | EPSG:4326
            EPSG:9210                         | EPSG:9210
            VN-2000 / TM-3 zone 482           | EPSG:5897""")
    void honoursTheReferenceSystemOfGeoJson2008(String name, String expected) {
        String crs = "'crs':{'type':'name','properties':{'name':'" + name + "'}}";
        try (FeatureFile file =
                open("{'type':'FeatureCollection'," + crs + ",'features':[" + feature(POINT, "") + "]}")) {
            assertThat(file.crs()).isEqualTo(new CrsCode(expected));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            {'type':'FeatureCollection','features':[                                  | TRUNCATED       | line 1
            {'type':'Feature','geometry':null,'properties':{'a':'x                    | TRUNCATED       | line 1
            {'type':'FeatureCollection','features':[{'type':'Feature'}}               | DAMAGED         | feature 1, line 1
            {'type':'FeatureCollection','features':[7]}                               | DAMAGED         | a Feature expected
            {'type':'FeatureCollection','features':[{'type':'Point'}]}                | DAMAGED         | got 'Point'
            {'type':'Feature','geometry':null,'properties':[]}                        | DAMAGED         | an object of properties
            {'type':'Feature','geometry':5}                                           | DAMAGED         | a geometry object or null
            {'type':'Topology'}                                                       | UNSUPPORTED     | got 'Topology'
            {'type':'FeatureCollection','features':[]}                                | EMPTY           | a feature expected
            {'type':'Feature','crs':{'properties':{'name':'local'}}}                  | UNKNOWN_CRS     | got 'local'
            {'type':'Feature','crs':null}                                             | UNKNOWN_CRS     | got ''""")
    void refusesWhatIsNoGeoJsonWithTheReasonAndThePlace(String json, Reason reason, String message) {
        assertRefused(json, reason, message);
    }

    @Test
    void featuresOfWhichNoneHasAGeometryAreATable() {
        String rows = "{'type':'Feature','geometry':null,'properties':{'so':'1/QĐ'}}";
        try (FeatureFile file = open(rows + "\n" + rows.replace("1/", "2/"))) {
            assertThat(file.schema().geometry()).isEqualTo(GeometryKind.NONE);
            Collected read = new Collected();
            assertThat(file.read(read).isClean()).isTrue();
            assertThat(read.values).containsExactly(List.of("1/QĐ"), List.of("2/QĐ"));
        }
    }

    @Test
    void refusesPointsAndLinesTogetherAndNamesTheFeature() {
        String line = "{'type':'LineString','coordinates':[[1,2],[3,4]]}";
        assertRefused(
                feature(POINT, "") + "\n" + feature(line, ""), Reason.MIXED_GEOMETRIES, "POINT and MULTI_LINE_STRING");
    }

    @Test
    void refusesWhatWouldFillTheMemory() {
        assertRefused(feature(POINT, "'a':" + "[".repeat(5_000_000)), Reason.TOO_LARGE, "depth");
        assertRefused(feature(POINT, "'a':'" + "x".repeat(1_100_000) + "'"), Reason.TOO_LARGE, "length");
        assertRefused(feature(POINT, names(501)), Reason.TOO_LARGE, "500 different properties");
        assertRefused(feature(POINT, "'a':{" + names(10_001) + "}"), Reason.TOO_LARGE, "10000 different names");
        assertRefused("{'x':{" + names(10_001) + "}}", Reason.TOO_LARGE, "10000 different names");
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "'n" + i + "':1").collect(Collectors.joining(","));
    }

    @Test
    void refusesAGeometryOfMorePointsThanFitInto64MiB() {
        String coordinates = "[1,2],".repeat(GeoJsonGeometry.MAX_POINTS) + "[3,4]";
        try (FeatureFile file = open(feature("{'type':'LineString','coordinates':[" + coordinates + "]}", ""))) {
            assertThatThrownBy(() -> file.read(new Collected()))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("4194304 points in a feature at most");
        }
    }

    @Test
    void everyCutIsToldAsTruncatedOrDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(Samples.geoJson(directory.resolve("a.geojson")));
        for (int length = 1; length < whole.length - 3; length += 97) {
            Path cut = Files.write(directory.resolve("cut.geojson"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> FeatureFile.open(cut))
                    .isInstanceOfSatisfying(UnreadableFileException.class, e -> assertThat(e.reason())
                            .isIn(Reason.TRUNCATED, Reason.DAMAGED));
        }
    }

    private void assertRefused(String json, Reason reason, String message) {
        Path file = write(json);
        assertThatThrownBy(() -> FeatureFile.open(file))
                .isInstanceOfSatisfying(UnreadableFileException.class, e -> assertThat(e.reason())
                        .isEqualTo(reason))
                .hasMessageContaining(message);
    }

    /** @param properties with single quotes, which are easier to read in Java */
    private static String feature(String geometry, String properties) {
        return "{'type':'Feature','geometry':" + geometry + ",'properties':{" + properties + "}}";
    }

    private Collected read(String json) {
        Collected rows = new Collected();
        try (FeatureFile file = open(json)) {
            file.read(rows);
        }
        return rows;
    }

    private FeatureFile open(String json) {
        return FeatureFile.open(write(json));
    }

    private Path write(String json) {
        try {
            return Files.writeString(directory.resolve("a.geojson"), json.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String types(FeatureFile file) {
        return types(file.schema().attributes());
    }

    private static String types(List<Attribute> attributes) {
        return attributes.stream().map(a -> a.name() + " " + a.type()).collect(Collectors.joining(", "));
    }
}
