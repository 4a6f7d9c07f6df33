package vn.datnuoc.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.datnuoc.engine.EngineFixture;
import vn.datnuoc.engine.EngineFixture.Answer;
import vn.datnuoc.engine.xml.XmlReader;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;

/** Maps of shapes, drawn by other programs, look like the map of pixels. */
class CanvasTest {
    private static final String MAP = "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&STYLES=&WIDTH=200&HEIGHT=200"
            + "&CRS=EPSG:9207&BBOX=570000,1015000,571000,1016000&LAYERS=";
    private static final String HATCHED_AND_LABELLED =
            """
            <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
              <NamedLayer><Name>l</Name><UserStyle><FeatureTypeStyle><Rule>
                <PolygonSymbolizer>
                  <Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://slash</WellKnownName><Stroke>
                    <CssParameter name="stroke">#c00000</CssParameter><CssParameter name="stroke-width">2</CssParameter>
                  </Stroke></Mark><Size>16</Size></Graphic></GraphicFill></Fill>
                </PolygonSymbolizer>
                <LineSymbolizer><Stroke><CssParameter name="stroke">#0000c0</CssParameter>
                  <CssParameter name="stroke-width">3</CssParameter><CssParameter name="stroke-opacity">0.5</CssParameter>
                  <CssParameter name="stroke-dasharray">8 4</CssParameter></Stroke></LineSymbolizer>
                <TextSymbolizer><Label><ogc:PropertyName>loai_dat</ogc:PropertyName></Label>
                  <Font><CssParameter name="font-size">9</CssParameter></Font><Halo><Radius>1</Radius></Halo></TextSymbolizer>
              </Rule></FeatureTypeStyle></UserStyle></NamedLayer>
            </StyledLayerDescriptor>
            """;

    private static final int SIDE_PX = 200;
    private static final int TIMES = 4;

    @TempDir
    Path folder;

    private EngineFixture fixture;

    @BeforeEach
    void publish() {
        fixture = new EngineFixture(folder).publicReading();
        fixture.grant(new Principal.Everybody(), EngineFixture.NDVI, Right.QUERY, Limits.NONE);
        fixture.restyle(EngineFixture.PARCELS, HATCHED_AND_LABELLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dd:thua_dat", "tnn:song_kenh", "tnn:gieng", "vt:ndvi", "vt:ndvi,dd:thua_dat,tnn:song_kenh"})
    void aPdfLooksLikeThePicture(String layers) throws IOException {
        BufferedImage picture = picture(layers);
        Answer pdf = fixture.get(MAP + layers + "&FORMAT=application/pdf");
        assertThat(pdf.contentType()).isEqualTo("application/pdf");
        assertThat(differing(pdf(pdf), picture)).isLessThan(0.03);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dd:thua_dat", "tnn:song_kenh", "tnn:gieng", "vt:ndvi", "vt:ndvi,dd:thua_dat,tnn:song_kenh"})
    void anSvgLooksLikeThePicture(String layers) throws IOException, InterruptedException {
        BufferedImage picture = picture(layers);
        Answer svg = fixture.get(MAP + layers + "&FORMAT=image/svg%2Bxml".replace("%2B", "+"));
        assertThat(svg.contentType()).isEqualTo("image/svg+xml");
        XmlReader.parse(svg.body());
        assertThat(differing(drawnByChromium(svg), picture)).isLessThan(0.03);
    }

    @Test
    void aPageIsAsLargeAsItsResolutionSays() throws IOException {
        Answer pdf = fixture.get(MAP + "dd:thua_dat&FORMAT=application/pdf&DPI=100");
        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(144);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("dd:thua_dat");
        }
    }

    @Test
    void shapesTellWhereThingsLieAndTakeTheRightToQuery() {
        EngineFixture viewing = new EngineFixture(folder.resolve("view"))
                .grant(new Principal.Everybody(), EngineFixture.PARCELS, Right.VIEW, Limits.NONE);
        assertThat(viewing.get(MAP + "dd:thua_dat").status()).isEqualTo(200);
        assertThat(viewing.get(MAP + "dd:thua_dat&FORMAT=image/svg+xml").status())
                .isEqualTo(403);
        assertThat(viewing.get(MAP + "dd:thua_dat&FORMAT=application/pdf").status())
                .isEqualTo(403);
    }

    @Test
    void whatIsTooMuchForAnyReaderIsNotBegun() {
        EngineFixture many = new EngineFixture(folder.resolve("many"), 700).publicReading();
        Answer answer =
                many.get((MAP + "dd:thua_dat&FORMAT=image/svg+xml").replace("571000,1016000", "640000,1085000"));
        assertThat(answer.status()).as("%s bytes", answer.body().length).isEqualTo(400);
        assertThat(answer.text()).contains("BBOX").contains("a smaller part expected");
    }

    private BufferedImage picture(String layers) throws IOException {
        Answer answer = fixture.get(MAP + layers + "&FORMAT=image/png");
        return ImageIO.read(new java.io.ByteArrayInputStream(answer.body()));
    }

    /** Drawn four times as large, and shrunk: at its own size PDFBox moves thin lines. */
    private static BufferedImage pdf(Answer answer) throws IOException {
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            BufferedImage large = new PDFRenderer(document)
                    .renderImageWithDPI(0, (float) MapView.STANDARD_DPI * TIMES, ImageType.RGB);
            BufferedImage small = new BufferedImage(SIDE_PX, SIDE_PX, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = small.createGraphics();
            graphics.drawImage(large.getScaledInstance(SIDE_PX, SIDE_PX, Image.SCALE_AREA_AVERAGING), 0, 0, null);
            graphics.dispose();
            return small;
        }
    }

    private BufferedImage drawnByChromium(Answer svg) throws IOException, InterruptedException {
        Path page = folder.resolve("map.html");
        Path shot = folder.resolve("map.png");
        Files.writeString(
                page,
                "<!DOCTYPE html><html><body style='margin:0'>"
                        + new String(svg.body(), StandardCharsets.UTF_8).replaceFirst("<\\?xml[^>]*\\?>", "")
                        + "</body></html>");
        Process chromium = new ProcessBuilder(List.of(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--window-size=200,200",
                        "--screenshot=" + shot,
                        page.toUri().toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start();
        assertThat(chromium.waitFor()).isZero();
        return ImageIO.read(shot.toFile());
    }

    /** Share of pixels that are clearly of another colour. */
    private static double differing(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        int differing = 0;
        for (int y = 0; y < other.getHeight(); y++) {
            for (int x = 0; x < other.getWidth(); x++) {
                differing += distance(one.getRGB(x, y), other.getRGB(x, y)) > 96 ? 1 : 0;
            }
        }
        return (double) differing / (other.getWidth() * other.getHeight());
    }

    private static int distance(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            distance = Math.max(distance, Math.abs((one >> shift & 255) - (other >> shift & 255)));
        }
        return distance;
    }
}
