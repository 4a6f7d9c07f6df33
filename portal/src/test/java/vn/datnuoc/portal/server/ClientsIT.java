package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QGIS, GDAL and OWSLib, as Debian ships them, against the running server. */
@ExtendWith(SampleServer.class)
class ClientsIT {

    private static final String PARCELS = "dd:thua_dat";
    private final Client server;
    private String count = "";

    ClientsIT(Client server) {
        this.server = server;
    }

    @BeforeEach
    void countParcels() {
        String hits = Client.text(server.as("kt1")
                .get(
                        "/secure/wfs",
                        "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&RESULTTYPE=hits&TYPENAMES=" + PARCELS));
        Matcher matcher = Pattern.compile("numberMatched=\"(\\d+)\"").matcher(hits);
        assertThat(matcher.find()).as(hits).isTrue();
        count = matcher.group(1);
        assertThat(Integer.parseInt(count)).isGreaterThanOrEqualTo(8000);
    }

    @Test
    void qgisLogsInPagesThroughTheParcelsReadsARectangleAndDrawsTheMap() {
        String said = python("qgis_client.py", PARCELS, count, "target/qgis-wms.png");
        assertThat(said)
                .contains(
                        "without log-in: refused",
                        "rectangle:",
                        "WFS 1.1.0: complete",
                        "WFS 1.0.0: complete",
                        "WMS drawn");
    }

    @Test
    void owslibReadsEveryVersionOfBothServices() {
        assertThat(python("owslib_client.py", PARCELS, count))
                .contains("WMS 1.1.1", "WMS 1.3.0", "WFS 1.0.0", "WFS 1.1.0", "WFS 2.0.0");
    }

    @Test
    void ogrinfoListsExactlyWhatTheAccountMayQuery() {
        String said = gdal("ogrinfo", "-ro", "WFS:" + server.url() + "/secure/wfs");
        assertThat(said).contains(PARCELS, "dd:quy_hoach").doesNotContain("vt:ndvi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "1.1.0", "2.0.0"})
    void ogrinfoReadsTheSameWellsInEveryVersion(String version) {
        String said =
                gdal("ogrinfo", "-ro", "-al", "WFS:" + server.url() + "/secure/wfs?VERSION=" + version, "tnn:gieng");
        assertThat(said).contains("Feature Count: 1022", "POINT (635731.2 1029442.73)");
    }

    @Test
    void ogr2ogrCopiesAllParcels(@TempDir Path folder) {
        String file = folder.resolve("parcels.gpkg").toString();
        gdal("ogr2ogr", "-f", "GPKG", file, "WFS:" + server.url() + "/secure/wfs", PARCELS, "-nln", "parcels");
        String said = gdal("ogrinfo", "-so", file, "parcels");
        assertThat(said).contains("Feature Count: " + count, "ma_thua").doesNotContain("ten_chu");
        assertThat(said).contains("VN-2000 / TM-3 104-30");
    }

    @Test
    void gdalReadsAnExportedRasterWithItsMarkingAndTheValuesOfTheSource(@TempDir Path folder) {
        String zip = folder.resolve("ndvi.zip").toString();
        Datnuoc.as(server, "kt1")
                .run(
                        "export",
                        "vt:ndvi",
                        "--format",
                        "GTIFF",
                        "--bbox",
                        "104.9,8.9,105.1,9.1",
                        "--purpose",
                        "thử",
                        "--output",
                        zip)
                .succeeded();
        String exported = "/vsizip/" + zip + "/vt_ndvi_2025-02-20.tif";
        assertThat(gdal("gdalinfo", exported))
                .contains(
                        "ID[\"EPSG\",9207]]",
                        "code=CM-",
                        "thoi_han=Sử dụng ngay theo khoản 1 Điều 9",
                        "layers=vt:ndvi@");
        String source = ServerProcess.PROJECT
                .resolve("data-samples/vt_ndvi_2025-02-20.tif")
                .toString();
        assertThat(ndviAt(exported)).matches("-?0\\.\\d+\\s*").isEqualTo(ndviAt(source));
    }

    private static String ndviAt(String file) {
        return gdal("gdallocationinfo", "-valonly", "-geoloc", file, "554710", "995310");
    }

    private static String gdal(String program, String... arguments) {
        List<String> command =
                new java.util.ArrayList<>(List.of(program, "--config", "GDAL_HTTP_USERPWD", "kt1:" + Client.PASSWORD));
        command.addAll(List.of(arguments));
        return Program.run(command).succeeded();
    }

    private String python(String script, String... arguments) {
        List<String> command = new java.util.ArrayList<>(
                List.of("/usr/bin/python3", "src/test/python/" + script, server.url(), "kt1", Client.PASSWORD));
        command.addAll(List.of(arguments));
        return Program.run(command).succeeded();
    }
}
