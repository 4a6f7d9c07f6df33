package vn.datnuoc.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;
import vn.datnuoc.engine.snapshot.SnapshotSamples;
import vn.datnuoc.engine.style.CompiledStyle;
import vn.datnuoc.engine.style.Style;

/**
 * Every kind of symbolizer looks as the slow drawer draws it: at most 0.75 % of the pixels have a colour that differs by more
 * than 40 of 255. Both pictures and their difference lie in {@code target/reference-pictures} afterwards.
 */
class ReferenceDrawerTest {
    private static final int WIDTH_PX = 160;
    private static final int HEIGHT_PX = 120;
    private static final int MOST = 40;
    private static final double SHARE = 0.0075;
    private static final Path COMPARED = Path.of("target/reference-pictures");

    private static final String POLYGONS = "POLYGON((10 10,90 5,140 60,70 110,20 80,10 10),(50 40,90 45,70 70,50 40));"
            + "POLYGON((120 90,150 95,145 115,125 110,120 90))";
    private static final String LINES = "LINESTRING(8 100,40 20,80 60,110 15,150 90);LINESTRING(10 112,150 104.5)";
    private static final String GENTLE = "LINESTRING(10 30,50 20,90 30,150 24);LINESTRING(150 100,90 92,10 90)";
    private static final String POINTS = "POINT(20 20);POINT(60.5 33.25);POINT(100 70);POINT(140 110.5)";

    @TempDir
    private Path folder;

    private record Scene(String name, String wkt, String symbolizers) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>(List.of(
                new Scene("polygon", POLYGONS, polygon("#ff9900", 1, stroke("#203040", 2.5, ""))),
                new Scene("opacity", POLYGONS, polygon("#0050ff", 0.4, stroke("#000000", 6, "stroke-opacity:0.5"))),
                new Scene("thin-lines", LINES, line(stroke("#000000", 0.8, ""), 0)),
                new Scene("miter", LINES, line(stroke("#a02020", 7, ""), 0)),
                new Scene("round", LINES, line(stroke("#a02020", 7, "stroke-linecap:round;stroke-linejoin:round"), 0)),
                new Scene("bevel", LINES, line(stroke("#a02020", 7, "stroke-linecap:square;stroke-linejoin:bevel"), 0)),
                new Scene(
                        "dashes",
                        LINES,
                        line(stroke("#004000", 3, "stroke-dasharray:12 5 2 5;stroke-dashoffset:4"), 0)),
                new Scene(
                        "casing",
                        LINES,
                        line(stroke("#303030", 8, ""), 0)
                                + line(stroke("#ffd040", 5, "stroke-dasharray:10 6;stroke-dashoffset:3"), 0)),
                new Scene("offset-left", GENTLE, line(stroke("#3030a0", 2, ""), 6) + line(stroke("#000000", 1, ""), 0)),
                new Scene("offset-right", GENTLE, line(stroke("#3030a0", 2, "stroke-dasharray:8 4"), -6)),
                new Scene(
                        "offset-polygon",
                        POLYGONS,
                        line(stroke("#c00060", 2, ""), 4) + line(stroke("#006060", 2, ""), -5)),
                new Scene("marks-along", GENTLE, line(along("triangle", 9, 6), 0)),
                new Scene("ticks-along", GENTLE, line(along("shape://vertline", 10, 0), 0)),
                new Scene("hatch", POLYGONS, hatch("shape://slash", 9, "") + polygonStroke(stroke("#803000", 1.5, ""))),
                new Scene("grid", POLYGONS, hatch("shape://times", 8, "")),
                new Scene("dots", POLYGONS, hatch("circle", 4, "3")),
                new Scene("halo", POINTS, label(13, "0.5", "0.5", 0)),
                new Scene("turned-label", POINTS, label(12, "0", "1", 30))));
        for (String mark : List.of(
                "circle",
                "square",
                "triangle",
                "star",
                "cross",
                "x",
                "arrow",
                "shape://dot",
                "shape://carrow",
                "shape://ccarrow",
                "shape://oarrow",
                "shape://coarrow",
                "shape://plus",
                "shape://backslash")) {
            scenes.add(new Scene("mark-" + mark.replace("shape://", ""), POINTS, point(mark)));
        }
        return scenes.stream();
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void looksAsTheSlowDrawerDrawsIt(Scene scene) throws ParseException {
        Style style = Style.parse("<FeatureTypeStyle xmlns='http://www.opengis.net/se'><Rule>" + scene.symbolizers
                + "</Rule></FeatureTypeStyle>");
        assertThat(style.warnings()).isEmpty();
        List<Geometry> features = new ArrayList<>();
        for (String wkt : scene.wkt.split(";")) {
            features.add(new WKTReader().read(wkt));
        }
        BufferedImage slow = new ReferenceDrawer(WIDTH_PX, HEIGHT_PX).draw(style, features);
        BufferedImage ours = PictureDifference.image(fast(style, features));
        PictureDifference difference = new PictureDifference(ours, slow, 1, MOST);
        difference.write(COMPARED, scene.name);
        assertThat(difference.share()).as(scene.name).isLessThanOrEqualTo(SHARE);
    }

    /** A pixel is a metre, and northings count upwards. */
    private Picture fast(Style style, List<Geometry> features) {
        AffineTransformation up =
                AffineTransformation.reflectionInstance(0, 0, 1, 0).translate(0, HEIGHT_PX);
        List<SnapshotSamples.Row> rows = new ArrayList<>();
        for (Geometry feature : features) {
            rows.add(new SnapshotSamples.Row(rows.size() + 1, up.transform(feature), new Object[] {}));
        }
        FeatureSnapshot snapshot = SnapshotSamples.snapshot(
                folder.resolve("scene"), SnapshotSamples.layer(kind(features.get(0)), CrsCode.WEB_MERCATOR), rows);
        MapView view = new MapView(
                new BoundingBox(0, 0, WIDTH_PX, HEIGHT_PX, CrsCode.WEB_MERCATOR),
                WIDTH_PX,
                HEIGHT_PX,
                Optional.of(Color.WHITE));
        DrawnLayer layer = new DrawnLayer.Features(
                snapshot, CompiledStyle.of(style, snapshot), Optional.empty(), Optional.empty());
        return new MapRenderer().render(view, List.of(layer), () -> false);
    }

    private static GeometryKind kind(Geometry geometry) {
        return switch (geometry.getDimension()) {
            case 0 -> GeometryKind.POINT;
            case 1 -> GeometryKind.MULTI_LINE_STRING;
            default -> GeometryKind.MULTI_POLYGON;
        };
    }

    private static String parameter(String name, Object value) {
        return "<SvgParameter name='" + name + "'>" + value + "</SvgParameter>";
    }

    /** @param others further parameters, {@code name:value;name:value} */
    private static String stroke(String color, double width, String others) {
        StringBuilder stroke = new StringBuilder("<Stroke>")
                .append(parameter("stroke", color))
                .append(parameter("stroke-width", width));
        for (String other : others.split(";")) {
            if (!other.isEmpty()) {
                stroke.append(parameter(other.split(":")[0], other.split(":")[1]));
            }
        }
        return stroke.append("</Stroke>").toString();
    }

    private static String polygon(String fill, double opacity, String stroke) {
        return "<PolygonSymbolizer><Fill>" + parameter("fill", fill) + parameter("fill-opacity", opacity) + "</Fill>"
                + stroke + "</PolygonSymbolizer>";
    }

    private static String polygonStroke(String stroke) {
        return "<PolygonSymbolizer>" + stroke + "</PolygonSymbolizer>";
    }

    private static String line(String stroke, double offset) {
        String moved = offset == 0 ? "" : "<PerpendicularOffset>" + offset + "</PerpendicularOffset>";
        return "<LineSymbolizer>" + stroke + moved + "</LineSymbolizer>";
    }

    private static String graphic(String mark, double size) {
        return "<Graphic><Mark><WellKnownName>" + mark + "</WellKnownName><Fill>" + parameter("fill", "#20a040")
                + "</Fill>" + stroke("#102080", 1.2, "") + "</Mark><Size>" + size + "</Size></Graphic>";
    }

    private static String along(String mark, double size, double gap) {
        return "<Stroke><GraphicStroke>" + graphic(mark, size) + "<Gap>" + gap + "</Gap></GraphicStroke></Stroke>";
    }

    private static String hatch(String mark, double size, String margin) {
        return "<PolygonSymbolizer><Fill><GraphicFill>" + graphic(mark, size) + "</GraphicFill></Fill>"
                + "<VendorOption name='graphic-margin'>" + margin + "</VendorOption></PolygonSymbolizer>";
    }

    private static String point(String mark) {
        return "<PointSymbolizer><Graphic><Mark><WellKnownName>" + mark + "</WellKnownName><Fill>"
                + parameter("fill", "#e0a000") + "</Fill>" + stroke("#000000", 1.5, "")
                + "</Mark><Opacity>0.8</Opacity><Size>22</Size><Rotation>15</Rotation></Graphic></PointSymbolizer>";
    }

    private static String label(double size, String anchorX, String anchorY, double rotation) {
        return "<TextSymbolizer><Label>Cà Mau</Label><Font>" + parameter("font-size", size)
                + "</Font><LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>" + anchorX
                + "</AnchorPointX><AnchorPointY>" + anchorY + "</AnchorPointY></AnchorPoint><Rotation>" + rotation
                + "</Rotation></PointPlacement></LabelPlacement><Halo><Radius>2</Radius><Fill>"
                + parameter("fill", "#ffe080") + "</Fill></Halo><Fill>" + parameter("fill", "#401000")
                + "</Fill><VendorOption name='partials'>true</VendorOption>"
                + "<VendorOption name='conflictResolution'>false</VendorOption></TextSymbolizer>";
    }
}
