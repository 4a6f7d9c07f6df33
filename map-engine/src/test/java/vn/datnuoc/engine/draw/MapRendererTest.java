package vn.datnuoc.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;
import vn.datnuoc.engine.snapshot.SnapshotSamples;
import vn.datnuoc.engine.style.CompiledStyle;
import vn.datnuoc.engine.style.Style;

/** Maps of 200 by 100 pixels, a metre each, from 0,0. */
class MapRendererTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int WHITE = 0xffffffff;
    private static final int RED = 0xffff0000;
    private static final String FILL =
            "<PolygonSymbolizer><Fill><CssParameter name=\"fill\">#ff0000</CssParameter></Fill>"
                    + "</PolygonSymbolizer>";
    private static final String OUTLINE = "<PolygonSymbolizer><Fill><CssParameter name=\"fill\">#ff0000</CssParameter>"
            + "</Fill><Stroke><CssParameter name=\"stroke\">#000000</CssParameter>"
            + "<CssParameter name=\"stroke-width\">4</CssParameter></Stroke></PolygonSymbolizer>";
    private static final String LABEL = "<TextSymbolizer><Label><ogc:PropertyName>ten</ogc:PropertyName></Label>"
            + "<Font><CssParameter name=\"font-size\">14</CssParameter></Font>"
            + "<LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0.5</AnchorPointX>"
            + "<AnchorPointY>0.5</AnchorPointY></AnchorPoint></PointPlacement></LabelPlacement>"
            + "<Fill><CssParameter name=\"fill\">#000000</CssParameter></Fill></TextSymbolizer>";

    @TempDir
    private Path folder;

    @Test
    void rowsBeyondTheLimitAreNeitherDrawnNorLabelled() {
        FeatureSnapshot snapshot = boxes(box(10, 10, 90, 90), box(110, 10, 190, 90));
        BitSet first = new BitSet();
        first.set(snapshot.rowOf(1));
        Picture picture = render(snapshot, FILL + LABEL, Optional.of(first), Optional.empty());
        assertThat(pixel(picture, 20, 50)).isEqualTo(RED);
        assertThat(dark(picture, 0, 100)).isPositive();
        assertOnly(WHITE, picture, 100, 200);
    }

    @Test
    void nothingIsDrawnBeyondTheArea() {
        FeatureSnapshot snapshot = boxes(box(10, 10, 190, 90));
        Picture picture = render(snapshot, FILL, Optional.empty(), Optional.of(box(0, 0, 60, 100)));
        assertThat(pixel(picture, 59, 50)).isEqualTo(RED);
        assertOnly(WHITE, picture, 60, 200);
    }

    @Test
    void aLabelStandsInThePartThatIsSeen() {
        FeatureSnapshot snapshot = boxes(box(10, 10, 190, 90));
        Picture picture = render(snapshot, LABEL, Optional.empty(), Optional.of(box(0, 0, 60, 100)));
        assertThat(dark(picture, 0, 60)).isPositive();
        assertOnly(WHITE, picture, 60, 200);
    }

    @Test
    void aLabelIsCutAtTheEdgeOfTheArea() {
        FeatureSnapshot snapshot = boxes(box(10, 10, 190, 90));
        Picture picture = render(snapshot, LABEL, Optional.empty(), Optional.of(box(20, 0, 30, 100)));
        assertThat(dark(picture, 20, 30)).isPositive();
        assertOnly(WHITE, picture, 0, 20);
        assertOnly(WHITE, picture, 30, 200);
    }

    @Test
    void aFeatureOutsideTheAreaHasNoLabel() {
        FeatureSnapshot snapshot = boxes(box(61, 10, 190, 90));
        Picture picture = render(snapshot, LABEL, Optional.empty(), Optional.of(box(0, 0, 60, 100)));
        assertOnly(WHITE, picture, 0, 200);
    }

    @Test
    void ofTwoLabelsInOnePlaceOneIsDrawn() {
        Picture once = render(boxes(box(20, 20, 180, 80)), LABEL, Optional.empty(), Optional.empty());
        Picture twice =
                render(boxes(box(20, 20, 180, 80), box(20, 20, 180, 80)), LABEL, Optional.empty(), Optional.empty());
        assertThat(dark(twice, 0, 200)).isEqualTo(dark(once, 0, 200)).isPositive();
    }

    @Test
    void aNeighbourInTheEastIsPaintedOverTheOutlineOfTheOneInTheWest() {
        FeatureSnapshot snapshot = boxes(box(95, 10, 190, 90), box(10, 10, 105, 90));
        Picture picture = render(snapshot, OUTLINE, Optional.empty(), Optional.empty());
        assertThat(pixel(picture, 95, 50)).isEqualTo(0xff000000);
        assertThat(pixel(picture, 105, 50)).isEqualTo(RED);
    }

    @Test
    void whereTwoAreasMeetTheGroundDoesNotShineThrough() {
        FeatureSnapshot snapshot = boxes(box(10, 10, 100.5, 90), box(100.5, 10, 190, 90));
        Picture picture = render(snapshot, FILL, Optional.empty(), Optional.empty());
        int green = pixel(picture, 100, 50) >> 8 & 255;
        assertThat(green).isLessThan(50);
    }

    private static Geometry box(double x0, double y0, double x1, double y1) {
        return FACTORY.toGeometry(new Envelope(new Coordinate(x0, y0), new Coordinate(x1, y1)));
    }

    /** Rows from fid 1, each called "Thửa". */
    private FeatureSnapshot boxes(Geometry... boxes) {
        List<SnapshotSamples.Row> rows = new ArrayList<>();
        for (Geometry box : boxes) {
            rows.add(new SnapshotSamples.Row(rows.size() + 1, box, new Object[] {"Thửa"}));
        }
        return SnapshotSamples.snapshot(
                folder.resolve("boxes" + boxes.length),
                SnapshotSamples.layer(
                        GeometryKind.MULTI_POLYGON,
                        CrsCode.WEB_MERCATOR,
                        SnapshotSamples.attribute("ten", AttributeType.STRING)),
                rows);
    }

    private static Picture render(
            FeatureSnapshot snapshot, String symbolizers, Optional<BitSet> rows, Optional<Geometry> area) {
        MapView view =
                new MapView(new BoundingBox(0, 0, 200, 100, CrsCode.WEB_MERCATOR), 200, 100, Optional.of(Color.WHITE));
        CompiledStyle style = CompiledStyle.of(Style.parse(sld(symbolizers)), snapshot);
        DrawnLayer layer = new DrawnLayer.Features(snapshot, style, rows, area);
        return new MapRenderer().render(view, List.of(layer), () -> false);
    }

    private static String sld(String symbolizers) {
        return "<StyledLayerDescriptor version=\"1.0.0\" xmlns=\"http://www.opengis.net/sld\""
                + " xmlns:ogc=\"http://www.opengis.net/ogc\"><NamedLayer><Name>a</Name><UserStyle><FeatureTypeStyle>"
                + "<Rule>" + symbolizers + "</Rule>"
                + "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    }

    private static int pixel(Picture picture, int x, int y) {
        return picture.premultipliedArgb()[y * picture.widthPx() + x];
    }

    private static void assertOnly(int argb, Picture picture, int fromX, int endX) {
        for (int y = 0; y < picture.heightPx(); y++) {
            for (int x = fromX; x < endX; x++) {
                assertThat(pixel(picture, x, y)).as("pixel %d,%d", x, y).isEqualTo(argb);
            }
        }
    }

    private static int dark(Picture picture, int fromX, int endX) {
        int dark = 0;
        for (int y = 0; y < picture.heightPx(); y++) {
            for (int x = fromX; x < endX; x++) {
                dark += (pixel(picture, x, y) & 0xffffff) < 0x808080 && (pixel(picture, x, y) >> 16 & 255) < 128
                        ? 1
                        : 0;
            }
        }
        return dark;
    }
}
