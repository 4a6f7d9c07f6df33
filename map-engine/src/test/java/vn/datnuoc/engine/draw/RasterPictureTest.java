package vn.datnuoc.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.formats.GeoTiffWriter;
import vn.datnuoc.engine.formats.Marking;
import vn.datnuoc.engine.formats.RasterGrid;
import vn.datnuoc.engine.formats.SampleType;
import vn.datnuoc.engine.style.Style;
import vn.datnuoc.engine.style.StyleException;

/**
 * A raster of 10 by 8 pixels, 10 pixels of the picture each: three bands of bytes, 20 × column, 30 × row and 200 everywhere;
 * the last column has no value. Every pixel of the picture is computed again from its formula.
 */
class RasterPictureTest {
    private static final int WHITE = 0xffffffff;
    private static final double NO_VALUE = 255;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        RasterGrid grid = new RasterGrid(CrsCode.VN2000_CA_MAU, 500_000, 1_000_080, 10, 10, 10, 8);
        GeoTiffWriter.write(
                folder.resolve("raster.tif"),
                grid,
                SampleType.BYTE,
                OptionalDouble.of(NO_VALUE),
                3,
                (band, row, values) -> {
                    for (int column = 0; column < values.length; column++) {
                        double[] bands = {20.0 * column, 30.0 * row, 200};
                        values[column] = column == 9 ? NO_VALUE : bands[band];
                    }
                },
                Marking.NONE);
    }

    @Test
    void aRampIsLinearBetweenItsColours() {
        Picture picture = draw("<ColorMap><ColorMapEntry color='#000000' quantity='0'/>"
                + "<ColorMapEntry color='#a0a0a0' quantity='160'/></ColorMap>");
        for (int x = 5; x < 85; x++) {
            int value = (int) Math.round((x + 0.5 - 5) / 10 * 20);
            assertThat(picture.premultipliedArgb()[40 * 100 + x] & 255)
                    .isCloseTo(value, org.assertj.core.data.Offset.offset(1));
        }
    }

    @Test
    void intervalsEndBelowTheirQuantity() {
        same(
                draw("<ColorMap type='intervals'><ColorMapEntry color='#ff0000' quantity='60'/>"
                        + "<ColorMapEntry color='#00ff00' quantity='120'/></ColorMap>"),
                (x, y) -> x < 30 ? 0xffff0000 : x < 60 ? 0xff00ff00 : WHITE);
    }

    @Test
    void categoriesOfSymbologyEncodingAreTheSame() {
        same(
                draw("<ColorMap><Categorize><LookupValue>Rasterdata</LookupValue><Value>#ff0000</Value>"
                        + "<Threshold>60</Threshold><Value>#00ff00</Value><Threshold>120</Threshold><Value>#0000ff</Value>"
                        + "</Categorize></ColorMap>"),
                (x, y) -> x < 30 ? 0xffff0000 : x < 60 ? 0xff00ff00 : x < 90 ? 0xff0000ff : WHITE);
    }

    @Test
    void valuesHaveTheirColourAndNothingElseHas() {
        same(
                draw("<ColorMap type='values'><ColorMapEntry color='#112233' quantity='40'/></ColorMap>"),
                (x, y) -> x / 10 == 2 ? 0xff112233 : WHITE);
    }

    @Test
    void opacityIsThatOfTheEntryTimesThatOfTheSymbolizer() {
        Picture picture = draw("<Opacity>0.5</Opacity><ColorMap type='values'>"
                + "<ColorMapEntry color='#000000' quantity='40' opacity='0.5'/></ColorMap>");
        assertThat(picture.premultipliedArgb()[25] & 255).isBetween(190, 192);
    }

    @Test
    void threeBandsAreThreeColours() {
        Picture picture = draw("<ChannelSelection><RedChannel><SourceChannelName>3</SourceChannelName></RedChannel>"
                + "<GreenChannel><SourceChannelName>1</SourceChannelName></GreenChannel>"
                + "<BlueChannel><SourceChannelName>2</SourceChannelName></BlueChannel></ChannelSelection>");
        // the middles of the raster's pixels
        assertThat(picture.premultipliedArgb()[35 * 100 + 45]).isEqualTo(0xffc8515c);
        assertThat(picture.premultipliedArgb()[35 * 100 + 95]).isEqualTo(WHITE);
    }

    @Test
    void gammaAndRangeChangeTheShades() {
        String grey = "<ChannelSelection><GrayChannel><SourceChannelName>3</SourceChannelName></GrayChannel>"
                + "</ChannelSelection><ContrastEnhancement>%s</ContrastEnhancement>";
        Picture darker = draw(grey.formatted("<GammaValue>2</GammaValue>"));
        assertThat(darker.premultipliedArgb()[0] & 255).isEqualTo((int) Math.round(200.0 * 200 / 255));
        Picture stretched = draw(grey.formatted("<Normalize><VendorOption name='algorithm'>StretchToMinimumMaximum"
                + "</VendorOption><VendorOption name='minValue'>100</VendorOption>"
                + "<VendorOption name='maxValue'>300</VendorOption></Normalize>"));
        assertThat(stretched.premultipliedArgb()[0] & 255).isBetween(127, 128);
    }

    @Test
    void aBandThatTheRasterDoesNotHaveIsAnError() {
        assertThatThrownBy(() ->
                        draw("<ChannelSelection><GrayChannel><SourceChannelName>4</SourceChannelName></GrayChannel>"
                                + "</ChannelSelection>"))
                .isInstanceOf(StyleException.class)
                .hasMessage("the style shows band 4 of the raster, which has the bands 1 to 3");
    }

    private Picture draw(String symbolizer) {
        Style style = Style.parse("<CoverageStyle xmlns='http://www.opengis.net/se'><Rule><RasterSymbolizer>"
                + symbolizer + "</RasterSymbolizer></Rule></CoverageStyle>");
        assertThat(style.warnings()).isEmpty();
        MapView view = new MapView(
                new BoundingBox(500_000, 1_000_000, 500_100, 1_000_080, CrsCode.VN2000_CA_MAU),
                100,
                80,
                Optional.of(Color.WHITE));
        DrawnLayer layer =
                new DrawnLayer.Raster(folder.resolve("raster.tif"), CrsCode.VN2000_CA_MAU, style, Optional.empty());
        return new MapRenderer().render(view, List.of(layer), () -> false);
    }

    private static void same(Picture picture, IntBinaryOperator expected) {
        int[] slow = new int[picture.premultipliedArgb().length];
        for (int i = 0; i < slow.length; i++) {
            slow[i] = expected.applyAsInt(i % picture.widthPx(), i / picture.widthPx());
        }
        assertThat(picture.premultipliedArgb()).isEqualTo(slow);
    }
}
