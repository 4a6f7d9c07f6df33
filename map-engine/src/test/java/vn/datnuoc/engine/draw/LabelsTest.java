package vn.datnuoc.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;
import vn.datnuoc.engine.snapshot.SnapshotSamples;
import vn.datnuoc.engine.style.CompiledStyle;
import vn.datnuoc.engine.style.LabelOptions;
import vn.datnuoc.engine.style.Style;
import vn.datnuoc.engine.style.Symbolizer.Font;
import vn.datnuoc.engine.style.Symbolizer.TextSymbolizer;

/** Maps of 200 by 100 pixels, a metre each, from 0,0. */
class LabelsTest {
    private static final Font FONT = new Font("", 12, false, false);
    private static final String ALONG = "<LabelPlacement><LinePlacement/></LabelPlacement>";
    private static final String CENTRED =
            "<LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0.5</AnchorPointX></AnchorPoint>"
                    + "</PointPlacement></LabelPlacement>";

    @TempDir
    private Path folder;

    private int snapshots;

    @Test
    void lettersOfABentLabelStandOnItsLine() {
        LinePath arc = arc(100, 200);
        LineLabel label = new LineLabel(arc, letters("Sông Cửa Lớn"), options("followLine", "true"), 0, 1);
        PlacedText placed = label.candidates(label.spots()[0])
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        assertThat(placed.parts()).hasSize("Sông Cửa Lớn".length());
        assertThat(placed.parts()).allSatisfy(part -> assertThat(Math.hypot(part.x() - 200, part.y() - 200))
                .isCloseTo(100, org.assertj.core.data.Offset.offset(3.0)));
        assertThat(placed.parts().get(0).x()).isLessThan(placed.parts().get(11).x());
    }

    @Test
    void noLabelIsUpsideDown() {
        LinePath backwards = arc(100, 200).reversed();
        LineLabel label = new LineLabel(backwards, letters("Sông Cửa Lớn"), options("followLine", "true"), 0, 1);
        PlacedText placed = label.candidates(label.spots()[0])
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        assertThat(placed.parts()).allMatch(part -> Math.abs(part.angle()) < Math.PI / 2);
        assertThat(placed.parts().get(0).x()).isLessThan(placed.parts().get(11).x());
    }

    @Test
    void aLabelIsNotBentMoreThanItMay() {
        LinePath corner = LinePath.of(0, 100, 60, 100, 60, 0);
        assertThat(candidates(corner, "followLine", "true", "maxAngleDelta", "20"))
                .isZero();
        assertThat(candidates(corner, "followLine", "true", "maxAngleDelta", "180"))
                .isPositive();
    }

    @Test
    void aLabelIsRepeatedAlongItsLine() {
        LinePath line = LinePath.of(0, 50, 1000, 50);
        LineLabel label = new LineLabel(line, letters("Kênh"), options("repeat", "200"), 0, 1);
        assertThat(label.spots()).containsExactlyInAnyOrder(500, 300, 700, 100, 900);
    }

    @Test
    void aStraightLabelIsAsLongAsItsLineUnlessItMayOverrun() {
        LinePath shortLine = LinePath.of(10, 50, 30, 50);
        assertThat(candidates(shortLine, "allowOverruns", "false")).isZero();
        assertThat(candidates(shortLine, "allowOverruns", "true")).isPositive();
    }

    @Test
    void aLongTextIsWrapped() {
        TextOutline wrapped = TextOutline.wrapped("Khu bảo tồn thiên nhiên", FONT, 80, 0.5);
        assertThat(wrapped.lines()).isEqualTo(2);
        assertThat(wrapped.width()).isLessThan(90);
        assertThat(TextOutline.wrapped("Khu bảo tồn thiên nhiên", FONT, 0, 0.5).lines())
                .isEqualTo(1);
    }

    @Test
    void featuresOfOneNameGetOneLabelWhenGrouped() {
        String grouped = text(ALONG, "group", "yes", "allowOverruns", "false");
        int together = dark(render(layer(grouped, "LINESTRING(10 50,100 50)", "LINESTRING(100 50,190 50)")));
        int one = dark(render(layer(grouped, "LINESTRING(10 50,190 50)")));
        int apart = dark(render(
                layer(text(ALONG, "allowOverruns", "false"), "LINESTRING(10 50,100 50)", "LINESTRING(100 50,190 50)")));
        assertThat(together).isEqualTo(one).isPositive();
        assertThat(apart).isEqualTo(2 * one);
    }

    @Test
    void aLabelLiesInItsPolygonAsFarAsItsGoodnessOfFitSays() {
        String small = "POLYGON((95 45,105 45,105 55,95 55,95 45))";
        assertThat(dark(render(layer(text(CENTRED), small)))).isZero();
        assertThat(dark(render(layer(text(CENTRED, "goodnessOfFit", "0"), small))))
                .isPositive();
    }

    @Test
    void aLabelIsMovedToFindRoom() {
        String one = "POINT(100 50)";
        int once = dark(render(layer(text(CENTRED), one)));
        assertThat(dark(render(layer(text(CENTRED), one, one)))).isEqualTo(once);
        assertThat(dark(render(layer(text(CENTRED, "maxDisplacement", "40"), one, one))))
                .isCloseTo(2 * once, org.assertj.core.data.Percentage.withPercentage(15));
    }

    @Test
    void ofEquallyImportantLabelsThatOfTheLaterRowIsPlaced() {
        Picture both = render(layer(text(CENTRED), "POINT(104 50)", "POINT(100 50)"));
        Picture later = render(layer(text(CENTRED), "POINT(100 50)"));
        assertThat(both.premultipliedArgb()).isEqualTo(later.premultipliedArgb());
        Picture above = render(layer(text(CENTRED), "POINT(100 50)"), layer(text(CENTRED), "POINT(104 50)"));
        Picture upper = render(layer(text(CENTRED), "POINT(104 50)"));
        assertThat(above.premultipliedArgb()).isEqualTo(upper.premultipliedArgb());
    }

    @Test
    void aLabelThatMayBeMovedInItsPolygonBeginsInTheMiddle() {
        String polygon = "POLYGON((20 10,180 10,180 90,20 90,20 10))";
        String displaced = CENTRED.replace(
                "</PointPlacement>", "<Displacement><DisplacementY>20</DisplacementY></Displacement></PointPlacement>");
        Picture middle = render(layer(text(CENTRED), polygon));
        assertThat(render(layer(text(displaced, "maxDisplacement", "10"), polygon))
                        .premultipliedArgb())
                .isEqualTo(middle.premultipliedArgb());
        assertThat(render(layer(text(displaced), polygon)).premultipliedArgb())
                .isNotEqualTo(middle.premultipliedArgb());
    }

    @Test
    void labelsKeepAwayFromObstacles() {
        String line =
                "<LineSymbolizer><Stroke><SvgParameter name='stroke'>#ffff00</SvgParameter></Stroke>%s</LineSymbolizer>";
        String obstacle = "<VendorOption name='labelObstacle'>true</VendorOption>";
        DrawnLayer label = layer(text(CENTRED), "POINT(100 50)");
        assertThat(dark(render(layer(line.formatted(""), "LINESTRING(90 0,90 100)"), label)))
                .isPositive();
        assertThat(dark(render(layer(line.formatted(obstacle), "LINESTRING(90 0,90 100)"), label)))
                .isZero();
    }

    @Test
    void ofTwoLayersTheLabelOfHigherPriorityStays() {
        DrawnLayer first = layer(text(CENTRED).replace("#000000", "#0000ff"), "POINT(100 50)");
        DrawnLayer second = layer(text(CENTRED).replace("<Fill>", "<Priority>2000</Priority><Fill>"), "POINT(105 50)");
        Picture picture = render(first, second);
        assertThat(dark(picture)).isPositive();
        assertThat(IntStream.of(picture.premultipliedArgb())).noneMatch(argb -> (argb & 255) - (argb >> 16 & 255) > 60);
    }

    /** The upper half of a circle, from left to right. */
    private static LinePath arc(double radius, double centre) {
        double[] xy = new double[122];
        for (int i = 0; i <= 60; i++) {
            xy[2 * i] = centre - radius * Math.cos(Math.PI * i / 60);
            xy[2 * i + 1] = centre - radius * Math.sin(Math.PI * i / 60);
        }
        return LinePath.of(xy);
    }

    private static TextOutline letters(String text) {
        return TextOutline.inLetters(text, FONT);
    }

    private static long candidates(LinePath line, String... vendorOptions) {
        LineLabel label = new LineLabel(line, letters("Kênh Đội Cường"), options(vendorOptions), 0, 1);
        return label.candidates(label.spots()[0]).flatMap(Optional::stream).count();
    }

    private static LabelOptions options(String... vendorOptions) {
        return ((TextSymbolizer) style(text(ALONG, vendorOptions))
                        .rules()
                        .findFirst()
                        .orElseThrow()
                        .symbolizers()
                        .get(0))
                .options();
    }

    /** @param vendorOptions names and values in turn */
    private static String text(String placement, String... vendorOptions) {
        StringBuilder text = new StringBuilder("<TextSymbolizer><Label><PropertyName>ten</PropertyName></Label>")
                .append(placement)
                .append("<Fill><SvgParameter name='fill'>#000000</SvgParameter></Fill>");
        for (int i = 0; i < vendorOptions.length; i += 2) {
            text.append("<VendorOption name='%s'>%s</VendorOption>".formatted(vendorOptions[i], vendorOptions[i + 1]));
        }
        return text.append("</TextSymbolizer>").toString();
    }

    private static Style style(String symbolizers) {
        return Style.parse("<FeatureTypeStyle><Rule>" + symbolizers + "</Rule></FeatureTypeStyle>");
    }

    /** Features that are all called "Kênh". */
    private DrawnLayer layer(String symbolizers, String... features) {
        List<SnapshotSamples.Row> rows = new ArrayList<>();
        for (String feature : features) {
            rows.add(new SnapshotSamples.Row(rows.size() + 1, geometry(feature), new Object[] {"Kênh"}));
        }
        FeatureSnapshot snapshot = SnapshotSamples.snapshot(
                folder.resolve("layer" + snapshots++),
                SnapshotSamples.layer(
                        kind(geometry(features[0])),
                        CrsCode.WEB_MERCATOR,
                        SnapshotSamples.attribute("ten", AttributeType.STRING)),
                rows);
        return new DrawnLayer.Features(
                snapshot, CompiledStyle.of(style(symbolizers), snapshot), Optional.empty(), Optional.empty());
    }

    private static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static GeometryKind kind(Geometry geometry) {
        return switch (geometry.getDimension()) {
            case 0 -> GeometryKind.POINT;
            case 1 -> GeometryKind.MULTI_LINE_STRING;
            default -> GeometryKind.MULTI_POLYGON;
        };
    }

    private static Picture render(DrawnLayer... layers) {
        MapView view =
                new MapView(new BoundingBox(0, 0, 200, 100, CrsCode.WEB_MERCATOR), 200, 100, Optional.of(Color.WHITE));
        return new MapRenderer().render(view, List.of(layers), () -> false);
    }

    private static int dark(Picture picture) {
        return (int) IntStream.of(picture.premultipliedArgb())
                .filter(argb -> (argb >> 8 & 255) < 128)
                .count();
    }
}
