package vn.datnuoc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.datnuoc.engine.EngineFixture.Answer;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;

/**
 * One station, every reference system, every spelling of it, every version of the services: coordinates that come out,
 * boxes and geometries that go in. Where it lies was worked out by three programs that are not this one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AxisMatrixTest {
    private static final double CENTIMETRE_IN_DEGREES = 1e-7;
    private static final Pattern POSITION =
            Pattern.compile("<gml:(?:pos|coordinates)>([-0-9.]+)[ ,]([-0-9.]+)</gml:(?:pos|coordinates)>");

    private EngineFixture fixture;

    @BeforeAll
    void publish(@TempDir Path folder) {
        fixture = new EngineFixture(folder)
                .grant(new Principal.Everybody(), EngineFixture.STATIONS, Right.QUERY, Limits.NONE);
    }

    /** @param northFirst in the order of the authority, the database of EPSG */
    private record Place(String code, double east, double north, boolean northFirst, double centimetre) {}

    private static final List<Place> PLACES = List.of(
            new Place("4326", 105.15, 9.18, true, CENTIMETRE_IN_DEGREES),
            new Place("4756", 105.148218951, 9.181011327, true, CENTIMETRE_IN_DEGREES),
            new Place("3857", 11705244.4569, 1026313.4235, false, 0.01),
            new Place("9207", 571235.3824, 1015233.2614, false, 0.01),
            new Place("5897", 516288.0608, 1015172.3265, false, 0.01),
            new Place("3405", 516283.1739, 1014867.7443, false, 0.01),
            new Place("32648", 516478.8851, 1014756.0146, false, 0.01));

    private static final Place CRS84 = new Place("CRS84", 105.15, 9.18, false, CENTIMETRE_IN_DEGREES);

    /** @param authority whether this spelling means the order of the authority to WFS */
    private record Spelling(Place place, String text, boolean authority) {
        boolean northFirst() {
            return authority && place.northFirst;
        }
    }

    private static Stream<Spelling> spellings() {
        Stream<Spelling> epsg = PLACES.stream()
                .flatMap(place -> Stream.of(
                        new Spelling(place, "EPSG:" + place.code, false),
                        new Spelling(place, "http://www.opengis.net/gml/srs/epsg.xml#" + place.code, false),
                        new Spelling(place, "urn:ogc:def:crs:EPSG::" + place.code, true),
                        new Spelling(place, "urn:x-ogc:def:crs:EPSG:6.9:" + place.code, true),
                        new Spelling(place, "http://www.opengis.net/def/crs/EPSG/0/" + place.code, true)));
        Stream<Spelling> ogc = Stream.of(
                        "CRS:84", "urn:ogc:def:crs:OGC:1.3:CRS84", "http://www.opengis.net/def/crs/OGC/1.3/CRS84")
                .map(text -> new Spelling(CRS84, text, true));
        return Stream.concat(epsg, ogc);
    }

    /** What is asked, with the two numbers of the place in the order in which they are expected. */
    private record Asked(String version, String spelling, double first, double second, double centimetre) {
        static Asked of(String version, Spelling spelling, boolean northFirst) {
            Place place = spelling.place;
            return new Asked(
                    version,
                    spelling.text,
                    northFirst ? place.north : place.east,
                    northFirst ? place.east : place.north,
                    place.centimetre);
        }

        String box(double shift, double half) {
            double a = first + shift * centimetre;
            double b = second + shift * centimetre;
            double d = half * centimetre;
            return String.format(Locale.ROOT, "%.10f,%.10f,%.10f,%.10f", a - d, b - d, a + d, b + d);
        }

        String ring(double shift) {
            double a = first + shift * centimetre;
            double b = second + shift * centimetre;
            List<String> corners = new ArrayList<>();
            for (int[] corner : new int[][] {{-1, -1}, {-1, 1}, {1, 1}, {1, -1}, {-1, -1}}) {
                corners.add(String.format(
                        Locale.ROOT, "%.10f %.10f", a + corner[0] * centimetre, b + corner[1] * centimetre));
            }
            return String.join(" ", corners);
        }
    }

    private static Stream<Asked> wfs() {
        return spellings().flatMap(spelling -> Stream.of("1.0.0", "1.1.0", "2.0.0")
                .map(version -> Asked.of(version, spelling, spelling.northFirst())));
    }

    private static Stream<Asked> wms() {
        return spellings().flatMap(spelling -> Stream.of("1.1.1", "1.3.0")
                .map(version -> Asked.of(version, spelling, version.equals("1.3.0") && spelling.place.northFirst)));
    }

    @ParameterizedTest
    @MethodSource("wfs")
    void coordinatesComeOutInTheOrderOfTheSpelling(Asked asked) {
        String text = features(asked, "&SRSNAME=" + asked.spelling);
        Matcher position = POSITION.matcher(text);
        assertThat(position.find()).as(text).isTrue();
        assertThat(Double.parseDouble(position.group(1))).isCloseTo(asked.first, within(asked.centimetre));
        assertThat(Double.parseDouble(position.group(2))).isCloseTo(asked.second, within(asked.centimetre));
        assertThat(text).contains("srsName=\"" + asked.spelling + '"');
    }

    @ParameterizedTest
    @MethodSource("wfs")
    void aBoxOfTwoCentimetresFindsTheStationAndOneBesideItDoesNot(Asked asked) {
        assertThat(hits(asked, "&BBOX=" + asked.box(0, 1) + "," + asked.spelling))
                .isOne();
        assertThat(hits(asked, "&BBOX=" + asked.box(3, 1) + "," + asked.spelling))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("wfs")
    void aSquareInAFilterFindsTheStationAndOneBesideItDoesNot(Asked asked) {
        assertThat(hits(asked, "&FILTER=" + insideOf(asked, 0))).isOne();
        assertThat(hits(asked, "&FILTER=" + insideOf(asked, 3))).isZero();
    }

    @ParameterizedTest
    @MethodSource("wms")
    void aMapOfOneMetreHasTheStationInItsMiddle(Asked asked) throws IOException {
        BufferedImage picture = picture(asked, "");
        long x = 0;
        long y = 0;
        int painted = 0;
        for (int row = 0; row < picture.getHeight(); row++) {
            for (int column = 0; column < picture.getWidth(); column++) {
                if (picture.getRGB(column, row) == 0xFF0000FF) {
                    painted++;
                    x += column;
                    y += row;
                }
            }
        }
        assertThat(painted).isPositive();
        assertThat((double) x / painted).isCloseTo(50, within(1.0));
        assertThat((double) y / painted).isCloseTo(50, within(1.0));
    }

    /** WMS reads geometries in filters by their own srsName, as WFS does, whatever its version. */
    @ParameterizedTest
    @MethodSource("wfs")
    void aMapIsFilteredByASquareInAnySpelling(Asked asked) throws IOException {
        Asked map = new Asked("1.1.1", "EPSG:9207", 571235.3824, 1015233.2614, 0.01);
        assertThat(picture(map, "&FILTER=" + insideOf(asked, 0)).getRGB(50, 50)).isEqualTo(0xFF0000FF);
        assertThat(picture(map, "&FILTER=" + insideOf(asked, 3)).getRGB(50, 50)).isEqualTo(0xFFFFFFFF);
    }

    private BufferedImage picture(Asked asked, String more) throws IOException {
        Answer answer = fixture.get("SERVICE=WMS&REQUEST=GetMap&VERSION=" + asked.version
                + "&LAYERS=tnn:tram_qt&STYLES=&FORMAT=image/png&WIDTH=101&HEIGHT=101&"
                + (asked.version.equals("1.3.0") ? "CRS=" : "SRS=") + asked.spelling + "&BBOX=" + asked.box(0, 50.5)
                + more);
        assertThat(answer.contentType()).as(answer.text()).isEqualTo("image/png");
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    private String features(Asked asked, String more) {
        Answer answer = fixture.get("SERVICE=WFS&REQUEST=GetFeature&VERSION=" + asked.version
                + (asked.version.equals("2.0.0") ? "&TYPENAMES=" : "&TYPENAME=") + "tnn:tram_qt" + more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private long hits(Asked asked, String more) {
        return POSITION.matcher(features(asked, more)).results().count();
    }

    private static String insideOf(Asked asked, double shift) {
        String srs = " srsName=\"" + asked.spelling + '"';
        return switch (asked.version) {
            case "1.0.0" ->
                "<Filter xmlns='http://www.opengis.net/ogc' xmlns:gml='http://www.opengis.net/gml'><Within><PropertyName>geom</PropertyName>"
                        + "<gml:Polygon" + srs + "><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>"
                        + pairs(asked.ring(shift))
                        + "</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></Within></Filter>";
            case "1.1.0" ->
                "<Filter xmlns='http://www.opengis.net/ogc' xmlns:gml='http://www.opengis.net/gml'><Within><PropertyName>geom</PropertyName>"
                        + "<gml:Polygon" + srs + "><gml:exterior><gml:LinearRing><gml:posList>" + asked.ring(shift)
                        + "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></Within></Filter>";
            default ->
                "<Filter xmlns='http://www.opengis.net/fes/2.0' xmlns:gml='http://www.opengis.net/gml/3.2'><Within><ValueReference>geom</ValueReference>"
                        + "<gml:Polygon gml:id='p'" + srs + "><gml:exterior><gml:LinearRing><gml:posList>"
                        + asked.ring(shift)
                        + "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></Within></Filter>";
        };
    }

    /** {@code a b c d} as {@code a,b c,d}. */
    private static String pairs(String numbers) {
        return numbers.replaceAll("([-0-9.]+) ([-0-9.]+)", "$1,$2");
    }
}
