package vn.datnuoc.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;
import vn.datnuoc.engine.snapshot.SnapshotSamples;
import vn.datnuoc.engine.style.CompiledStyle;
import vn.datnuoc.engine.style.Style;
import vn.datnuoc.samples.SampleMaps;

/**
 * The pictures of {@code docs/reference/styles.md} are what is drawn: at most 0.5 % of their pixels differ by more than 40 of
 * 255. With {@code -Dpictures.keep=true} they are drawn anew.
 */
class StyleExamplesTest {
    private static final Path IMAGES = Path.of("../docs/images");
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int COLUMNS = 6;
    private static final int CELL_WIDTH_PX = 132;
    private static final int CELL_HEIGHT_PX = 84;

    @TempDir
    private Path folder;

    private int snapshots;

    /** @param symbolizers SE 1.1 */
    private record Example(String title, String symbolizers) {}

    @Test
    void hatches() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String mark : List.of("slash", "backslash", "times", "horline", "vertline", "plus")) {
            examples.add(new Example("shape://" + mark, polygon("shape://" + mark, 9, "")));
        }
        examples.add(new Example("shape://dot", polygon("shape://dot", 7, "")));
        examples.add(new Example("circle, lề 4", polygon("circle", 5, "4")));
        examples.add(new Example("triangle, lề 3 6", polygon("triangle", 8, "3 6")));
        examples.add(new Example("star, lề 5", polygon("star", 9, "5")));
        examples.add(new Example("x, lề 4", polygon("x", 6, "4")));
        examples.add(new Example("ttf://…#U+2020", polygon("ttf://Noto Sans#U+2020", 10, "4")));
        kept("styles-hatches", sheet(examples, StyleExamplesTest::area));
    }

    @Test
    void lines() throws IOException {
        String casing = line(stroke("#5a4a30", 8, "stroke-linejoin:round"), 0);
        kept(
                "styles-lines",
                sheet(
                        List.of(
                                new Example(
                                        "đứt nét 10 4 2 4", line(stroke("#204080", 2, "stroke-dasharray:10 4 2 4"), 0)),
                                new Example(
                                        "viền và ruột",
                                        casing + line(stroke("#ffd850", 5, "stroke-linejoin:round"), 0)),
                                new Example(
                                        "ruột đứt nét, lệch 6",
                                        casing
                                                + line(
                                                        stroke("#ffffff", 5, "stroke-dasharray:12;stroke-dashoffset:6"),
                                                        0)),
                                new Example("đầu và góc tròn", line(round(9), 0)),
                                new Example("lệch trái 5", bold() + line(stroke("#c02020", 2, ""), 5)),
                                new Example(
                                        "lệch phải 5", bold() + line(stroke("#c02020", 2, "stroke-dasharray:6 3"), -5)),
                                new Example("vertline", bold() + line(along("shape://vertline", 9, 0, ""), 0)),
                                new Example("triangle, cách 8", bold() + line(along("triangle", 8, 8, ""), 0)),
                                new Example("oarrow, cách 14", bold() + line(along("shape://oarrow", 12, 14, ""), 0)),
                                new Example(
                                        "circle, nét 6 12", line(along("circle", 6, 0, "stroke-dasharray:6 12"), 0)),
                                new Example("x trên đường lệch", bold() + line(along("x", 7, 10, ""), 9)),
                                new Example("đục 40 %", line(stroke("#204080", 12, "stroke-opacity:0.4"), 0))),
                        StyleExamplesTest::bend));
    }

    @Test
    void marks() throws IOException {
        List<Example> examples = Stream.of(
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
                        "shape://vertline",
                        "shape://horline",
                        "shape://slash",
                        "shape://backslash",
                        "shape://plus",
                        "shape://times",
                        "ttf://Noto Sans#U+0110",
                        "ttf://Noto Sans#U+2021",
                        "ttf://Noto Sans#U+00A7",
                        "ttf://Noto Sans#U+0023")
                .map(mark -> new Example(
                        mark.replace("Noto Sans", "…"), "<PointSymbolizer>" + graphic(mark, 30) + "</PointSymbolizer>"))
                .toList();
        kept("styles-marks", sheet(examples, StyleExamplesTest::middle));
    }

    @Test
    void labels() throws IOException {
        SampleMaps maps = new SampleMaps(folder);
        List<DrawnLayer> layers = Stream.of("ddbd:xa", "ddbd:giao_thong", "tnn:song_kenh", "dcks:diem_ks")
                .map(maps::drawn)
                .toList();
        BoundingBox box = new BoundingBox(541_000, 1_012_500, 566_200, 1_026_500, CrsCode.VN2000_CA_MAU);
        MapView view = new MapView(box, 900, 500, Optional.of(Color.WHITE));
        kept("styles-labels", new MapRenderer().render(view, layers, () -> false));
    }

    private static void kept(String name, Picture picture) throws IOException {
        Path file = IMAGES.resolve(name + ".png");
        if (Boolean.getBoolean("pictures.keep")) {
            try (OutputStream out = Files.newOutputStream(file)) {
                PngEncoder.encode(picture, out);
            }
        }
        PictureDifference difference =
                new PictureDifference(PictureDifference.image(picture), ImageIO.read(file.toFile()), 1, 40);
        difference.write(Path.of("target/style-examples"), name);
        assertThat(difference.share()).as(name).isLessThanOrEqualTo(0.005);
    }

    private interface Place {
        Geometry in(Envelope cell);
    }

    /** One example beside the other, its title below it. */
    private Picture sheet(List<Example> examples, Place place) {
        int height = (examples.size() + COLUMNS - 1) / COLUMNS * CELL_HEIGHT_PX;
        List<DrawnLayer> layers = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            double left = i % COLUMNS * CELL_WIDTH_PX;
            double top = height - i / COLUMNS * CELL_HEIGHT_PX;
            Envelope cell = new Envelope(left + 10, left + CELL_WIDTH_PX - 10, top - CELL_HEIGHT_PX + 24, top - 8);
            layers.add(layer(examples.get(i).symbolizers, place.in(cell)));
            layers.add(layer(
                    title(examples.get(i).title),
                    FACTORY.createPoint(new Coordinate(cell.centre().x, top - CELL_HEIGHT_PX + 11))));
        }
        MapView view = new MapView(
                new BoundingBox(0, 0, COLUMNS * CELL_WIDTH_PX, height, CrsCode.WEB_MERCATOR),
                COLUMNS * CELL_WIDTH_PX,
                height,
                Optional.of(Color.WHITE));
        return new MapRenderer().render(view, layers, () -> false);
    }

    private DrawnLayer layer(String symbolizers, Geometry geometry) {
        Style style = Style.parse("<FeatureTypeStyle><Rule>" + symbolizers + "</Rule></FeatureTypeStyle>");
        assertThat(style.warnings()).isEmpty();
        GeometryKind kind =
                switch (geometry.getDimension()) {
                    case 0 -> GeometryKind.POINT;
                    case 1 -> GeometryKind.MULTI_LINE_STRING;
                    default -> GeometryKind.MULTI_POLYGON;
                };
        FeatureSnapshot snapshot = SnapshotSamples.snapshot(
                folder.resolve("example" + snapshots++),
                SnapshotSamples.layer(kind, CrsCode.WEB_MERCATOR),
                List.of(new SnapshotSamples.Row(1, geometry, new Object[] {})));
        return new DrawnLayer.Features(snapshot, CompiledStyle.of(style, snapshot), Optional.empty(), Optional.empty());
    }

    private static Geometry area(Envelope cell) {
        return FACTORY.toGeometry(cell);
    }

    private static Geometry bend(Envelope cell) {
        double middle = cell.centre().y;
        double[] heights = {-18, 12, 16, -6, -12, 14};
        Coordinate[] points = new Coordinate[heights.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(cell.getMinX() + cell.getWidth() * i / (points.length - 1), middle + heights[i]);
        }
        return FACTORY.createLineString(CoordinateArrays.removeRepeatedPoints(points));
    }

    private static Geometry middle(Envelope cell) {
        return FACTORY.createPoint(cell.centre());
    }

    private static String title(String text) {
        return "<TextSymbolizer><Label>" + text + "</Label><Font>" + parameter("font-size", 11)
                + "</Font><LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0.5</AnchorPointX></AnchorPoint>"
                + "</PointPlacement></LabelPlacement><Fill>" + parameter("fill", "#303030")
                + "</Fill></TextSymbolizer>";
    }

    private static String parameter(String name, Object value) {
        return "<SvgParameter name='" + name + "'>" + value + "</SvgParameter>";
    }

    /** @param others further parameters, {@code name:value;name:value} */
    private static String stroke(String color, double width, String others) {
        return "<Stroke>" + parameter("stroke", color) + parameter("stroke-width", width) + parameters(others)
                + "</Stroke>";
    }

    private static String parameters(String others) {
        StringBuilder parameters = new StringBuilder();
        for (String other : others.split(";")) {
            if (!other.isEmpty()) {
                parameters.append(parameter(other.split(":")[0], other.split(":")[1]));
            }
        }
        return parameters.toString();
    }

    private static String round(double width) {
        return stroke("#204080", width, "stroke-linecap:round;stroke-linejoin:round");
    }

    private static String bold() {
        return line(stroke("#404040", 1.5, ""), 0);
    }

    private static String line(String stroke, double offset) {
        String moved = offset == 0 ? "" : "<PerpendicularOffset>" + offset + "</PerpendicularOffset>";
        return "<LineSymbolizer>" + stroke + moved + "</LineSymbolizer>";
    }

    private static String graphic(String mark, double size) {
        return "<Graphic><Mark><WellKnownName>" + mark + "</WellKnownName><Fill>" + parameter("fill", "#e8b020")
                + "</Fill>" + stroke("#703010", 1.2, "") + "</Mark><Size>" + size + "</Size></Graphic>";
    }

    private static String along(String mark, double size, double gap, String others) {
        return "<Stroke><GraphicStroke>" + graphic(mark, size) + "<Gap>" + gap + "</Gap></GraphicStroke>"
                + parameters(others) + "</Stroke>";
    }

    private static String polygon(String mark, double size, String margin) {
        return "<PolygonSymbolizer><Fill><GraphicFill>" + graphic(mark, size) + "</GraphicFill></Fill>"
                + stroke("#703010", 1, "") + "<VendorOption name='graphic-margin'>" + margin
                + "</VendorOption></PolygonSymbolizer>";
    }
}
