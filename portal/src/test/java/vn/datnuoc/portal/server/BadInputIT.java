package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input gets a standard error that names the parameter, leaves nothing half-done and shows no inner workings. */
@Tag("database")
@ExtendWith(SampleServer.class)
class BadInputIT {

    private static final String MAP = "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=ddbd:xa&STYLES=&CRS=EPSG:9207"
            + "&BBOX=560000,1000000,580000,1020000&WIDTH=100&HEIGHT=100&FORMAT=image/png";
    private static final String FEATURES =
            "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=ddbd:xa&COUNT=2&STARTINDEX=0&SRSNAME=EPSG:9207";

    private final Client server;

    BadInputIT(Client server) {
        this.server = server;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LAYERS | dd:khong_co",
                "LAYERS | ../../etc/passwd",
                "CRS | EPSG:99999",
                "CRS | urn:x",
                "BBOX | NaN,1000000,580000,1020000",
                "BBOX | 580000,1000000,560000,1020000",
                "BBOX | 560000,1000000,580000",
                "BBOX | 1e400,1,2,3",
                "WIDTH | 0",
                "WIDTH | 100000",
                "WIDTH | -5",
                "HEIGHT | 1e9",
                "FORMAT | image/bogus",
                "STYLES | nicht_da",
            })
    void getMapNamesTheParameter(String parameter, String value) {
        assertNames(parameter, value, server.get("/wms", MAP + "&" + parameter + "=" + value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TYPENAMES | dd:khong_co",
                "COUNT | -1",
                "COUNT | many",
                "STARTINDEX | -1",
                "STARTINDEX | 99999999999999999999",
                "SRSNAME | EPSG:1",
                "OUTPUTFORMAT | text/bogus",
                "PROPERTYNAME | khong_co",
                "SORTBY | khong_co",
                "RESULTTYPE | nothing",
                "BBOX | 1,2,NaN,4",
                "CQL_FILTER | ten = 'a' AND",
                "CQL_FILTER | khong_co = 1",
                "FILTER | <Filter",
            })
    void getFeatureNamesTheParameter(String parameter, String value) {
        assertNames(parameter, value, server.get("/wfs", FEATURES + "&" + parameter + "=" + value));
    }

    @Test
    void refusesRemoteStylesAndServices() {
        for (String parameter : new String[] {"SLD", "SLD_BODY", "REMOTE_OWS_URL"}) {
            HttpResponse<byte[]> answer = server.get("/wms", MAP + "&" + parameter + "=http://127.0.0.1:1/x");
            assertThat(answer.statusCode()).as(parameter).isEqualTo(400);
            assertThat(Client.text(answer)).contains(parameter);
        }
    }

    @Test
    void refusesTypeDeclarationsInXml() {
        HttpResponse<byte[]> answer = server.post(
                "/wfs",
                "application/xml",
                """
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                <wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.0">
                <wfs:Query typeNames="&e;"/></wfs:GetFeature>""");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Client.text(answer)).contains("ExceptionReport").doesNotContain("root:");
    }

    @Test
    void refusesBrokenXml() {
        HttpResponse<byte[]> answer = server.post("/wfs", "application/xml", "<wfs:GetFeature xmlns:wfs='x'><a>");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Client.text(answer)).contains("ExceptionReport");
    }

    @Test
    void refusesATruncatedUploadAndKeepsNothing(@TempDir Path folder) throws IOException {
        Path whole = ServerProcess.PROJECT.resolve("data-samples/ddbd_xa.gpkg");
        Path half = folder.resolve("half.gpkg");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));
        Program add = add(half, "dd:nua_chung");
        assertThat(add.exit()).as(add.output()).isNotZero();
        assertThat(add.output()).contains("half.gpkg").doesNotContain("Exception", "\tat ");
        assertThat(Datnuoc.as(server, "qt1").run("draft", "list").succeeded()).doesNotContain("dd:nua_chung");
    }

    @Test
    void namesTheRowOfAnInvalidGeometryAndPublishesNothing(@TempDir Path folder) throws IOException {
        Path bowtie = folder.resolve("bowtie.geojson");
        Files.writeString(
                bowtie,
                """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":1},"geometry":
                {"type":"Polygon","coordinates":[[[105,9],[105.1,9.1],[105.1,9],[105,9.1],[105,9]]]}}]}""");
        assertThat(add(bowtie, "dd:hinh_no").output()).contains("row 1: Self-intersection");
        Program publish = Datnuoc.as(server, "qt1").run("layer", "publish", "dd:hinh_no");
        assertThat(publish.exit()).isNotZero();
        assertThat(publish.output()).contains("row 1: Self-intersection");
        assertThat(server.get("/wfs", FEATURES + "&TYPENAMES=dd:hinh_no").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aStyleOfThreeBandsIsNotForALayerWithDaysOfOne(@TempDir Path folder) throws IOException {
        Path three = folder.resolve("three.tif");
        String one = ServerProcess.PROJECT
                .resolve("data-samples/vt_ndvi_2024-02-15.tif")
                .toString();
        Program.run("gdal_translate", "-q", "-b", "1", "-b", "1", "-b", "1", one, three.toString())
                .succeeded();
        Path style = Files.writeString(
                folder.resolve("rgb.sld"),
                """
                <FeatureTypeStyle xmlns="http://www.opengis.net/se"><Rule><RasterSymbolizer><ChannelSelection>
                <RedChannel><SourceChannelName>1</SourceChannelName></RedChannel>
                <GreenChannel><SourceChannelName>2</SourceChannelName></GreenChannel>
                <BlueChannel><SourceChannelName>3</SourceChannelName></BlueChannel>
                </ChannelSelection></RasterSymbolizer></Rule></FeatureTypeStyle>""");
        assertThat(add(three, "vt:anh_moi", "--style", style.toString()).succeeded())
                .doesNotContain("does not fit");
        assertThat(add(three, "vt:ndvi", "--time", "2023-02-15", "--style", style.toString())
                        .output())
                .contains("the style does not fit the data");
        assertThat(Datnuoc.as(server, "qt1").run("layer", "publish", "vt:ndvi").exit())
                .isNotZero();
    }

    @Test
    void namesADayThatIsNone() {
        Program add = add(
                ServerProcess.PROJECT.resolve("data-samples/vt_ndvi_2024-02-15.tif"),
                "vt:anh_moi",
                "--time",
                "15/02/2024");
        assertThat(add.exit()).isNotZero();
        assertThat(add.output()).contains("time", "15/02/2024").doesNotContain("Exception");
    }

    private Program add(Path file, String name, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("layer", "add", file.toString(), "--name", name, "--title", "Thử", "--sensitivity", "P"));
        arguments.addAll(List.of(options));
        return Datnuoc.as(server, "cn1").run(arguments.toArray(String[]::new));
    }

    private void assertNames(String parameter, String value, HttpResponse<byte[]> answer) {
        String text = Client.text(answer);
        assertThat(answer.statusCode()).as(text).isBetween(400, 404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("xml");
        assertThat(text)
                .as("%s=%s", parameter, value)
                .containsIgnoringCase(parameter)
                .contains("Exception");
        assertThat(text).doesNotContain("java.", "vn.datnuoc", "\tat ");
        long lines = server.logLines()
                .filter(line -> line.contains(requestId(answer)))
                .count();
        assertThat(lines)
                .as("lines in the log for request %s", requestId(answer))
                .isEqualTo(1);
    }

    private static String requestId(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("X-Request-Id").orElseThrow();
    }
}
