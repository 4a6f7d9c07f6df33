package vn.datnuoc.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import vn.datnuoc.engine.style.StyleException;
import vn.datnuoc.engine.style.Symbolizer;

/**
 * Symbols whose parameters come from attributes, or are measured on the ground. Maps of 200 by 100 pixels; the first feature
 * lies in the left half, the second in the right one.
 */
class VaryingSymbolsTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final CrsCode VN2000 = CrsCode.VN2000_CA_MAU;
    private static final int GREY = 0xff808080;
    private static final String SE =
            "<FeatureTypeStyle xmlns='http://www.opengis.net/se' xmlns:ogc='http://www.opengis.net/ogc'><Rule>%s</Rule>"
                    + "</FeatureTypeStyle>";

    @TempDir
    private Path folder;

    @Test
    void aColourMayBeAnAttribute() {
        Picture picture = boxes(fill("<ogc:PropertyName>mau</ogc:PropertyName>"), "#ff0000", 1, "#0000ff", 1);
        assertThat(pixel(picture, 50, 50)).isEqualTo(0xffff0000);
        assertThat(pixel(picture, 150, 50)).isEqualTo(0xff0000ff);
    }

    @Test
    void whatIsNoColourLeavesTheDefault() {
        Picture picture = boxes(fill("<ogc:PropertyName>mau</ogc:PropertyName>"), "đỏ", 1, null, 1);
        assertThat(pixel(picture, 50, 50)).isEqualTo(GREY);
        assertThat(pixel(picture, 150, 50)).isEqualTo(GREY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Recode of SE | <Recode fallbackValue='#000001'><LookupValue>MAU</LookupValue><MapItem><Data>LUC</Data>"
                        + "<Value>#00ff00</Value></MapItem></Recode> | 00ff00 | 000001",
                "Recode of GeoServer | <ogc:Function name='Recode'>MAU<ogc:Literal>LUC</ogc:Literal>"
                        + "<ogc:Literal>#00ff00</ogc:Literal></ogc:Function> | 00ff00 | 808080",
                "Categorize of SE | <Categorize fallbackValue='#000001'><LookupValue>SO</LookupValue>"
                        + "<Value>#110000</Value><Threshold>10</Threshold><Value>#220000</Value><Threshold>20</Threshold>"
                        + "<Value>#330000</Value></Categorize> | 220000 | 330000",
                "Categorize, preceding | <Categorize threshholdsBelongTo='preceding'><LookupValue>SO</LookupValue>"
                        + "<Value>#110000</Value><Threshold>10</Threshold><Value>#220000</Value><Threshold>20</Threshold>"
                        + "<Value>#330000</Value></Categorize> | 110000 | 330000",
                "Interpolate of SE | <Interpolate mode='linear' method='color'><LookupValue>SO</LookupValue>"
                        + "<InterpolationPoint><Data>0</Data><Value>#000000</Value></InterpolationPoint>"
                        + "<InterpolationPoint><Data>20</Data><Value>#204060</Value></InterpolationPoint>"
                        + "</Interpolate> | 102030 | 204060",
                "Interpolate of GeoServer | <ogc:Function name='Interpolate'>SO<ogc:Literal>0</ogc:Literal>"
                        + "<ogc:Literal>#000000</ogc:Literal><ogc:Literal>20</ogc:Literal><ogc:Literal>#204060</ogc:Literal>"
                        + "<ogc:Literal>color</ogc:Literal></ogc:Function> | 102030 | 204060",
                "Interpolate, cosine | <ogc:Function name='Interpolate'>SO<ogc:Literal>0</ogc:Literal>"
                        + "<ogc:Literal>#000000</ogc:Literal><ogc:Literal>30</ogc:Literal><ogc:Literal>#ffffff</ogc:Literal>"
                        + "<ogc:Literal>color</ogc:Literal><ogc:Literal>cosine</ogc:Literal></ogc:Function> | 404040 | ffffff",
                "if_then_else | <ogc:Function name='if_then_else'><ogc:Function name='greaterThan'>SO"
                        + "<ogc:Literal>10</ogc:Literal></ogc:Function><ogc:Literal>#ff0000</ogc:Literal>"
                        + "<ogc:Literal>#0000ff</ogc:Literal></ogc:Function> | 0000ff | ff0000",
                "in | <ogc:Function name='if_then_else'><ogc:Function name='in'>MAU<ogc:Literal>A</ogc:Literal>"
                        + "<ogc:Literal>LUC</ogc:Literal></ogc:Function><ogc:Literal>#ff0000</ogc:Literal>"
                        + "<ogc:Literal>#0000ff</ogc:Literal></ogc:Function> | ff0000 | 0000ff",
            })
    void functionsChooseAColour(String name, String function, String first, String second) {
        Picture picture = boxes(fillBy(function), "LUC", 10, "khác", 35);
        assertThat(colour(picture, 50)).as(name).isEqualTo(first);
        assertThat(colour(picture, 150)).as(name).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a code that Java takes for a number | <Recode><LookupValue>MAU</LookupValue>"
                        + "<MapItem><Data>4</Data><Value>#ff0000</Value></MapItem>"
                        + "<MapItem><Data>4D</Data><Value>#00ff00</Value></MapItem></Recode> | 4D | 00ff00",
                "a code with a zero before it | <Recode><LookupValue>MAU</LookupValue>"
                        + "<MapItem><Data>1</Data><Value>#ff0000</Value></MapItem>"
                        + "<MapItem><Data>01</Data><Value>#00ff00</Value></MapItem></Recode> | 01 | 00ff00",
                "a calculated number | <Recode><LookupValue><ogc:Add>SO<ogc:Literal>1</ogc:Literal></ogc:Add></LookupValue>"
                        + "<MapItem><Data>8.0</Data><Value>#00ff00</Value></MapItem></Recode> | x | 00ff00",
                "a part of a text | <ogc:Function name='Concatenate'><ogc:Literal>#00</ogc:Literal>"
                        + "<ogc:Function name='strSubstring'>MAU<ogc:Literal>1</ogc:Literal><ogc:Literal>5</ogc:Literal>"
                        + "</ogc:Function></ogc:Function> | xff00y | 00ff00",
                "a part without an end | <ogc:Function name='strSubstring'>MAU<ogc:Literal>0</ogc:Literal>"
                        + "<ogc:PropertyName>trong</ogc:PropertyName></ogc:Function> | #ff0000 | 808080",
                "a written number | <ogc:Function name='Concatenate'><ogc:Literal>#</ogc:Literal>"
                        + "<ogc:Function name='numberFormat'><ogc:Literal>000000</ogc:Literal>SO</ogc:Function>"
                        + "</ogc:Function> | x | 000007",
            })
    void valuesAreWhatTheyLookLike(String name, String function, String text, String expected) {
        assertThat(colour(boxes(fillBy(function), text, 7, "", 7), 50)).as(name).isEqualTo(expected);
    }

    @Test
    @Timeout(60)
    void valuesInsteadOfValuesInsteadOfValuesAreWorkedOutOnce() {
        String color = "<ogc:PropertyName>mau</ogc:PropertyName>";
        for (int i = 0; i < 28; i++) {
            color = "<Recode fallbackValue='#00ff00'><LookupValue>" + color
                    + "</LookupValue><MapItem><Data>1</Data><Value>2</Value></MapItem></Recode>";
        }
        assertThat(pixel(boxes(fill(color), "x", 1, "x", 1), 50, 50)).isEqualTo(0xff00ff00);
    }

    /** Each of them once took a thread for good, or all of the memory. */
    @ParameterizedTest
    @Timeout(60)
    @ValueSource(
            strings = {
                "<LineSymbolizer><Stroke><SvgParameter name='stroke-width'>1e16</SvgParameter>"
                        + "<SvgParameter name='stroke-linecap'>round</SvgParameter></Stroke></LineSymbolizer>",
                "<LineSymbolizer><Stroke><SvgParameter name='stroke-width'><ogc:Mul><ogc:PropertyName>so</ogc:PropertyName>"
                        + "<ogc:Literal>1e16</ogc:Literal></ogc:Mul></SvgParameter>"
                        + "<SvgParameter name='stroke-linejoin'>round</SvgParameter></Stroke></LineSymbolizer>",
                "<TextSymbolizer><Label>HHH</Label><Halo><Radius>1e16</Radius></Halo>"
                        + "<VendorOption name='partials'>true</VendorOption></TextSymbolizer>",
                "<TextSymbolizer><Label>H</Label><LabelPlacement><LinePlacement/></LabelPlacement>"
                        + "<VendorOption name='repeat'>1e-9</VendorOption></TextSymbolizer>",
            })
    void noLengthTakesForEver(String symbolizer) {
        assertThat(inked(lines(symbolizer, 1, 1), 0, 200)).isPositive();
    }

    @Test
    void aPatternOnTheGroundIsNoLargerThanItsLimit() {
        String pattern = "<PolygonSymbolizer uom='metre'><Fill><GraphicFill><Graphic><Mark>"
                + "<WellKnownName>square</WellKnownName><Fill/></Mark><Size>10</Size></Graphic></GraphicFill></Fill>"
                + "<VendorOption name='graphic-margin'>256</VendorOption></PolygonSymbolizer>";
        FeatureSnapshot snapshot = snapshot(GeometryKind.MULTI_POLYGON, box(0), box(100), "", 1, "", 1);
        assertThat(render(snapshot, pattern, 0.1, MapView.STANDARD_DPI).widthPx())
                .isEqualTo(200);
    }

    @Test
    void labelsAreNotPlacedForSomebodyWhoHasLeft() {
        String label = "<TextSymbolizer><Label>HHHHHHHHHHHHHHHH</Label>"
                + "<VendorOption name='maxDisplacement'>1000</VendorOption></TextSymbolizer>";
        FeatureSnapshot snapshot = snapshot(GeometryKind.MULTI_POLYGON, box(0), box(0), "", 1, "", 1);
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> new MapRenderer()
                        .render(
                                view(200, MapView.STANDARD_DPI),
                                List.of(drawn(snapshot, Style.parse(SE.formatted(label)))),
                                () -> asked.incrementAndGet() > 1))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void widthAndOpacityMayBeCalculated() {
        String width = "<ogc:Mul><ogc:PropertyName>so</ogc:PropertyName><ogc:Literal>2</ogc:Literal></ogc:Mul>";
        Picture picture = lines(stroke(width, "<ogc:PropertyName>phan</ogc:PropertyName>", ""), 5, 10);
        assertThat(thickness(picture, 50)).isEqualTo(10);
        assertThat(thickness(picture, 150)).isEqualTo(20);
        assertThat(pixel(picture, 50, 50) & 255).isBetween(126, 129);
    }

    @Test
    void aLineMayLieBesideItselfByAnAttribute() {
        String offset = "<PerpendicularOffset><ogc:PropertyName>so</ogc:PropertyName></PerpendicularOffset>";
        Picture picture = lines(stroke("4", "1", offset), 20, -20);
        assertThat(pixel(picture, 50, 30)).isEqualTo(0xff000000);
        assertThat(pixel(picture, 150, 70)).isEqualTo(0xff000000);
        assertThat(pixel(picture, 50, 50)).isEqualTo(0xffffffff);
    }

    @Test
    void signsHaveSizeColourAndDisplacementOfTheirFeature() {
        String sign = "<PointSymbolizer><Graphic><Mark><WellKnownName>square</WellKnownName><Fill>"
                + "<SvgParameter name='fill'><ogc:PropertyName>mau</ogc:PropertyName></SvgParameter></Fill></Mark>"
                + "<Size><ogc:PropertyName>so</ogc:PropertyName></Size>"
                + "<Displacement><DisplacementY><ogc:PropertyName>so</ogc:PropertyName></DisplacementY></Displacement>"
                + "</Graphic></PointSymbolizer>";
        Picture picture = render(GeometryKind.POINT, sign, point(50), point(150), "#ff0000", 10, "#0000ff", 20);
        assertThat(thickness(picture, 50)).isEqualTo(10);
        assertThat(thickness(picture, 150)).isEqualTo(20);
        assertThat(pixel(picture, 50, 40)).isEqualTo(0xffff0000);
        assertThat(pixel(picture, 150, 30)).isEqualTo(0xff0000ff);
    }

    @Test
    void signsAreTurnedByTheirFeature() {
        String sign =
                "<PointSymbolizer><Graphic><Mark><WellKnownName>square</WellKnownName><Fill/></Mark><Size>40</Size>"
                        + "<Rotation><ogc:PropertyName>so</ogc:PropertyName></Rotation></Graphic></PointSymbolizer>";
        Picture picture = render(GeometryKind.POINT, sign, point(50), point(150), "", 0, "", 45);
        assertThat(pixel(picture, 67, 67)).isEqualTo(GREY);
        assertThat(pixel(picture, 75, 50)).isEqualTo(0xffffffff);
        assertThat(pixel(picture, 167, 67)).isEqualTo(0xffffffff);
        assertThat(pixel(picture, 175, 50)).isEqualTo(GREY);
    }

    @Test
    void signsStandAtTheEndsAndCornersOfLinesAndPointAlongThem() {
        String sign = "<PointSymbolizer><Geometry><ogc:Function name='%s'><ogc:PropertyName>hinh</ogc:PropertyName>"
                + "</ogc:Function></Geometry><Graphic><Mark><WellKnownName>triangle</WellKnownName><Fill/></Mark>"
                + "<Size>20</Size><Rotation>%s</Rotation></Graphic></PointSymbolizer>";
        String along = "<ogc:Function name='endAngle'><ogc:PropertyName>hinh</ogc:PropertyName></ogc:Function>";
        assertThat(inked(lines(sign.formatted("startPoint", "0"), 1, 1), 0, 25)).isPositive();
        assertThat(inked(lines(sign.formatted("startPoint", "0"), 1, 1), 25, 100))
                .isZero();
        assertThat(inked(lines(sign.formatted("endPoint", "0"), 1, 1), 0, 75)).isZero();
        assertThat(inked(lines(sign.formatted("endPoint", "0"), 1, 1), 75, 100)).isPositive();
        Picture corners = lines(sign.formatted("vertices", "0"), 1, 1);
        assertThat(inked(corners, 0, 25)).isPositive();
        assertThat(inked(corners, 25, 75)).isZero();
        assertThat(inked(corners, 75, 100)).isPositive();
        Geometry up = FACTORY.createLineString(new Coordinate[] {new Coordinate(50, 50), new Coordinate(50, 90)});
        Picture upwards = render(
                GeometryKind.MULTI_LINE_STRING, sign.formatted("startPoint", along), up, line(100), "", 1, "", 1);
        Picture straight = render(
                GeometryKind.MULTI_LINE_STRING, sign.formatted("startPoint", "-90"), up, line(100), "", 1, "", 1);
        assertThat(pixel(upwards, 43, 50)).isEqualTo(pixel(straight, 43, 50));
        assertThat(thickness(upwards, 50)).isEqualTo(thickness(straight, 50));
    }

    @Test
    void aGeometryThatIsNotKnownIsNotPassedOverInSilence() {
        for (String symbolizer : List.of("Polygon", "Line", "Point", "Text")) {
            Style style = Style.parse(SE.formatted("<" + symbolizer
                    + "Symbolizer><Geometry><ogc:Function name='buffer'><ogc:PropertyName>hinh</ogc:PropertyName>"
                    + "</ogc:Function></Geometry><Stroke/><Graphic><Mark/></Graphic></" + symbolizer + "Symbolizer>"));
            assertThat(style.warnings()).anyMatch(warning -> warning.contains("function buffer of Geometry"));
        }
    }

    @Test
    void lettersMayBeMeasuredOnTheGround() {
        String label =
                "<TextSymbolizer uom='metre'><Label>HHH</Label><Font><SvgParameter name='font-size'>2</SvgParameter>"
                        + "</Font></TextSymbolizer>";
        FeatureSnapshot snapshot = snapshot(GeometryKind.MULTI_POLYGON, box(0), box(0), "", 1, "", 1);
        assertThat(inked(render(snapshot, label, 200, MapView.STANDARD_DPI), 0, 200))
                .as("2 pixels are no letters")
                .isZero();
        assertThat(inked(render(snapshot, label, 100, MapView.STANDARD_DPI), 0, 200))
                .isPositive();
    }

    @Test
    void patternsAndMarksAlongLinesVaryToo() {
        String hatch =
                "<PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>square</WellKnownName><Fill>"
                        + "<SvgParameter name='fill'><ogc:PropertyName>mau</ogc:PropertyName></SvgParameter></Fill></Mark>"
                        + "<Size>8</Size></Graphic></GraphicFill></Fill></PolygonSymbolizer>";
        Picture picture = boxes(hatch, "#ff0000", 1, "#0000ff", 1);
        assertThat(pixel(picture, 50, 50)).isEqualTo(0xffff0000);
        assertThat(pixel(picture, 150, 50)).isEqualTo(0xff0000ff);
        String along = "<LineSymbolizer><Stroke><GraphicStroke><Graphic><Mark><WellKnownName>square</WellKnownName>"
                + "<Fill/></Mark><Size><ogc:PropertyName>so</ogc:PropertyName></Size></Graphic></GraphicStroke></Stroke>"
                + "</LineSymbolizer>";
        assertThat(thickness(lines(along, 6, 12), 50)).isEqualTo(6);
        assertThat(thickness(lines(along, 6, 12), 150)).isEqualTo(12);
    }

    @Test
    void labelsHaveSizeAndColourOfTheirFeature() {
        String label = "<TextSymbolizer><Label>HHH</Label><Font><SvgParameter name='font-size'>"
                + "<ogc:PropertyName>so</ogc:PropertyName></SvgParameter></Font><Fill><SvgParameter name='fill'>"
                + "<ogc:PropertyName>mau</ogc:PropertyName></SvgParameter></Fill></TextSymbolizer>";
        Picture picture = boxes(label, "#ff0000", 10, "#0000ff", 30);
        assertThat(inked(picture, 0, 100)).isLessThan(inked(picture, 100, 200)).isPositive();
        assertThat(Arrays.stream(picture.premultipliedArgb()))
                .anyMatch(argb -> (argb >> 16 & 255) == 255 && (argb & 255) < 128)
                .anyMatch(argb -> (argb & 255) == 255 && (argb >> 16 & 255) < 128);
    }

    @Test
    void metresGrowWithTheMap() {
        String road = "<LineSymbolizer uom='http://www.opengeospatial.org/se/units/metre'>"
                + "<Stroke><SvgParameter name='stroke-width'>10</SvgParameter></Stroke></LineSymbolizer>";
        assertThat(thickness(roadAt(road, 200), 50)).isEqualTo(10);
        assertThat(thickness(roadAt(road, 100), 50)).isEqualTo(20);
    }

    @Test
    void feetAndAttributesAreMeasuredOnTheGroundToo() {
        String road = "<LineSymbolizer uom='http://www.opengeospatial.org/se/units/foot'><Stroke>"
                + "<SvgParameter name='stroke-width'><ogc:PropertyName>so</ogc:PropertyName></SvgParameter></Stroke>"
                + "</LineSymbolizer>";
        double inked = inked(roadAt(road, 100), 40, 41);
        assertThat(inked).isBetween(0.3048 * 10 * 2 - 0.2, 0.3048 * 10 * 2 + 0.2);
    }

    @Test
    void aMetreIsNotLongerOnPaperOfAFinerResolution() {
        String road = "<LineSymbolizer uom='metre'><Stroke><SvgParameter name='stroke-width'>10</SvgParameter></Stroke>"
                + "</LineSymbolizer>";
        assertThat(thickness(at(road, 200, 2 * MapView.STANDARD_DPI), 50)).isEqualTo(10);
        assertThat(thickness(at(road.replace("metre", "pixel"), 200, 2 * MapView.STANDARD_DPI), 50))
                .isEqualTo(20);
    }

    @Test
    void anUnknownUnitIsAnError() {
        assertThatThrownBy(() -> Style.parse(SE.formatted("<LineSymbolizer uom='league'><Stroke/></LineSymbolizer>")))
                .isInstanceOf(StyleException.class)
                .hasMessageContaining("pixel, metre or foot expected, got league");
    }

    @Test
    void whatIsFixedStaysFixed() {
        Style style = Style.parse(SE.formatted(fill("<ogc:Literal>#ff0000</ogc:Literal>")
                + stroke("<ogc:Add><ogc:Literal>1</ogc:Literal><ogc:Literal>2</ogc:Literal></ogc:Add>", "1", "")));
        assertThat(style.warnings()).isEmpty();
        assertThat(style.rules().flatMap(rule -> rule.symbolizers().stream()))
                .hasOnlyElementsOfTypes(Symbolizer.PolygonSymbolizer.class, Symbolizer.LineSymbolizer.class)
                .anySatisfy(line -> assertThat(line)
                        .isInstanceOfSatisfying(
                                Symbolizer.LineSymbolizer.class,
                                fixed -> assertThat(fixed.stroke().width()).isEqualTo(3)));
    }

    @Test
    void aFunctionThatIsNotKnownLeavesTheDefaultWithAWarning() {
        Style style =
                Style.parse(SE.formatted(fill("<ogc:Function name='env'><ogc:Literal>x</ogc:Literal></ogc:Function>")));
        assertThat(style.warnings()).singleElement().asString().contains("function env", "line");
    }

    @Test
    void anAttributeThatIsNotThereIsAnError() {
        FeatureSnapshot snapshot = snapshot(GeometryKind.POINT, point(50), point(150), "", 1, "", 1);
        for (String symbolizer : List.of(
                fill("<ogc:PropertyName>x</ogc:PropertyName>"),
                stroke("<ogc:PropertyName>x</ogc:PropertyName>", "1", ""),
                fill("<Recode><LookupValue><ogc:PropertyName>x</ogc:PropertyName></LookupValue><MapItem><Data>1</Data>"
                        + "<Value>#ffffff</Value></MapItem></Recode>"))) {
            Style style = Style.parse(SE.formatted(symbolizer));
            assertThatThrownBy(() -> CompiledStyle.of(style, snapshot))
                    .isInstanceOf(StyleException.class)
                    .hasMessageContaining("attribute x");
        }
    }

    @Test
    void aHiddenAttributeIsAbsent() {
        FeatureSnapshot hiding = snapshot(GeometryKind.MULTI_POLYGON, box(0), box(100), "#ff0000", 1, "#0000ff", 1)
                .hiding(Set.of("mau"));
        Picture picture = render(hiding, fill("<ogc:PropertyName>mau</ogc:PropertyName>"), 200, MapView.STANDARD_DPI);
        assertThat(pixel(picture, 50, 50)).isEqualTo(GREY);
    }

    @Test
    void ofRulesThatAreTriedInTurnTheFirstDraws() {
        String rules =
                "<FeatureTypeStyle xmlns='http://www.opengis.net/se'>%s<Rule>%s</Rule><Rule>%s</Rule></FeatureTypeStyle>";
        String first = "<VendorOption name='ruleEvaluation'>first</VendorOption>";
        FeatureSnapshot snapshot = snapshot(GeometryKind.MULTI_POLYGON, box(0), box(100), "", 1, "", 1);
        Style all = Style.parse(rules.formatted("", fill("#ff0000"), fill("#0000ff")));
        Style tried = Style.parse(rules.formatted(first, fill("#ff0000"), fill("#0000ff")));
        assertThat(tried.warnings()).isEmpty();
        assertThat(pixel(render(snapshot, all, 200, MapView.STANDARD_DPI), 50, 50))
                .isEqualTo(0xff0000ff);
        assertThat(pixel(render(snapshot, tried, 200, MapView.STANDARD_DPI), 50, 50))
                .isEqualTo(0xffff0000);
    }

    /** @param function of the attributes {@code MAU} and {@code SO} */
    private static String fillBy(String function) {
        return fill(function.replace("MAU", "<ogc:PropertyName>mau</ogc:PropertyName>")
                .replace("SO", "<ogc:PropertyName>so</ogc:PropertyName>"));
    }

    private static String colour(Picture picture, int x) {
        return "%06x".formatted(pixel(picture, x, 50) & 0xffffff);
    }

    private static String fill(String color) {
        return "<PolygonSymbolizer><Fill><SvgParameter name='fill'>" + color
                + "</SvgParameter></Fill></PolygonSymbolizer>";
    }

    private static String stroke(String width, String opacity, String others) {
        return "<LineSymbolizer><Stroke><SvgParameter name='stroke-width'>" + width
                + "</SvgParameter><SvgParameter name='stroke-opacity'>" + opacity + "</SvgParameter></Stroke>" + others
                + "</LineSymbolizer>";
    }

    private static Geometry box(double west) {
        return FACTORY.toGeometry(new Envelope(west + 10, west + 90, 10, 90));
    }

    private static Geometry line(double west) {
        return FACTORY.createLineString(
                new Coordinate[] {new Coordinate(west + 10, 50), new Coordinate(west + 90, 50)});
    }

    private static Geometry point(double x) {
        return FACTORY.createPoint(new Coordinate(x, 50));
    }

    private Picture boxes(String symbolizer, @Nullable String first, double one, @Nullable String second, double two) {
        return render(GeometryKind.MULTI_POLYGON, symbolizer, box(0), box(100), first, one, second, two);
    }

    private Picture lines(String symbolizer, double one, double two) {
        return render(GeometryKind.MULTI_LINE_STRING, symbolizer, line(0), line(100), "", one, "", two);
    }

    private Picture roadAt(String symbolizer, double meters) {
        return at(symbolizer, meters, MapView.STANDARD_DPI);
    }

    private Picture at(String symbolizer, double meters, double dpi) {
        Geometry road = FACTORY.createLineString(
                new Coordinate[] {new Coordinate(0, meters / 4), new Coordinate(meters, meters / 4)});
        return render(
                snapshot(GeometryKind.MULTI_LINE_STRING, road, point(1e6), "", 10, "", 10), symbolizer, meters, dpi);
    }

    private Picture render(
            GeometryKind kind,
            String symbolizer,
            Geometry first,
            Geometry second,
            @Nullable String color,
            double number,
            @Nullable String secondColor,
            double secondNumber) {
        return render(
                snapshot(kind, first, second, color, number, secondColor, secondNumber),
                symbolizer,
                200,
                MapView.STANDARD_DPI);
    }

    private FeatureSnapshot snapshot(
            GeometryKind kind,
            Geometry first,
            Geometry second,
            @Nullable String color,
            double number,
            @Nullable String secondColor,
            double secondNumber) {
        return SnapshotSamples.snapshot(
                folder.resolve("s" + System.nanoTime()),
                SnapshotSamples.layer(
                        kind,
                        VN2000,
                        SnapshotSamples.attribute("mau", AttributeType.STRING),
                        SnapshotSamples.attribute("so", AttributeType.DECIMAL),
                        SnapshotSamples.attribute("phan", AttributeType.DECIMAL),
                        SnapshotSamples.attribute("trong", AttributeType.DECIMAL)),
                List.of(
                        new SnapshotSamples.Row(1, first, new @Nullable Object[] {color, number, 0.5, null}),
                        new SnapshotSamples.Row(
                                2, second, new @Nullable Object[] {secondColor, secondNumber, 0.5, null})));
    }

    /** @param meters that the 200 pixels of the picture are wide on the ground */
    private static Picture render(FeatureSnapshot snapshot, String symbolizer, double meters, double dpi) {
        Style style = Style.parse(SE.formatted(symbolizer));
        assertThat(style.warnings()).isEmpty();
        return render(snapshot, style, meters, dpi);
    }

    private static Picture render(FeatureSnapshot snapshot, Style style, double meters, double dpi) {
        return new MapRenderer().render(view(meters, dpi), List.of(drawn(snapshot, style)), () -> false);
    }

    private static MapView view(double meters, double dpi) {
        return new MapView(new BoundingBox(0, 0, meters, meters / 2, VN2000), 200, 100, Optional.of(Color.WHITE), dpi);
    }

    private static DrawnLayer drawn(FeatureSnapshot snapshot, Style style) {
        return new DrawnLayer.Features(snapshot, CompiledStyle.of(style, snapshot), Optional.empty(), Optional.empty());
    }

    private static int pixel(Picture picture, int x, int y) {
        return picture.premultipliedArgb()[y * picture.widthPx() + x];
    }

    /** Pixels of a column that are not white. */
    private static long thickness(Picture picture, int x) {
        return IntStream.range(0, picture.heightPx())
                .filter(y -> pixel(picture, x, y) != 0xffffffff)
                .count();
    }

    /** Pixels between two columns, as far as they are dark. */
    private static double inked(Picture picture, int from, int to) {
        double inked = 0;
        for (int x = from; x < to; x++) {
            for (int y = 0; y < picture.heightPx(); y++) {
                inked += (255 - (pixel(picture, x, y) >> 8 & 255)) / 255.0;
            }
        }
        return inked;
    }
}
