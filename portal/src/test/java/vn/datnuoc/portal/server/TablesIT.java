package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The tables of the samples, layers without a geometry, as people and their programs use them. */
@ExtendWith(SampleServer.class)
class TablesIT {
    private static final String RESULTS = "tnn:kq_qt";

    private final Client server;

    TablesIT(Client server) {
        this.server = server;
    }

    @Test
    void qgisAndOwslibReadATableOverBothVersionsAndFromAnExport(@TempDir Path folder) throws IOException {
        Path exported = unpacked(export("GPKG", folder), "tnn_kq_qt.gpkg", folder);
        String said = Program.run(List.of(
                        "/usr/bin/python3",
                        "src/test/python/table_clients.py",
                        server.url(),
                        "kt1",
                        Client.PASSWORD,
                        RESULTS,
                        String.valueOf(rows()),
                        exported.toString()))
                .succeeded();
        assertThat(said)
                .contains("OWSLib 1.1.0", "OWSLib 2.0.0", "QGIS over WFS 1.1.0", "QGIS over WFS 2.0.0", "the export");
    }

    @Test
    void gdalReadsATableOverTheServiceAndFromBothFormatsOfAnExport(@TempDir Path folder) throws IOException {
        String count = "Feature Count: " + rows();
        assertThat(gdal("WFS:" + server.url() + "/wfs", RESULTS)).contains(count, "Geometry: None");
        Path geoPackage = unpacked(export("GPKG", folder), "tnn_kq_qt.gpkg", folder);
        assertThat(gdal(geoPackage.toString(), "tnn_kq_qt"))
                .contains(count, "Geometry: None", "thoi_gian: DateTime", "code=CM-", "layers=tnn:kq_qt@");
        Path csv = unpacked(export("CSV", folder), "tnn_kq_qt.csv", folder);
        assertThat(gdal(csv.toString(), "tnn_kq_qt")).contains(count, "Geometry: None", "quy_chuan: String");
        assertThat(Files.readString(csv)).contains("CM-TNM-01,2025-").doesNotContain(";");
    }

    @Test
    void anExportOfATableHasNoAreaAndACsvIsOfTablesOnly() {
        String start = "{\"purpose\":\"thử\",\"name\":\"Thử\",\"contact\":\"t@example.vn\",";
        assertThat(order(start + "\"layer\":\"tnn:kq_qt\",\"format\":\"CSV\",\"bbox\":[105,9,106,10]}"))
                .contains("\"status\":400", "a table has no geometry");
        assertThat(order(start + "\"layer\":\"tnn:tram_qt\",\"format\":\"CSV\"}"))
                .contains("\"status\":400", "[GPKG, GEOJSON]");
    }

    private String order(String json) {
        return Client.text(server.as("kt1").post("/api/exports", "application/json", json));
    }

    @Test
    void aPageShowsItsRowsInVietnameseAndInEnglish() {
        String page = page("/bang/tnn:kq_qt", "xep=-thoi_gian");
        assertThat(page)
                .contains("Kết quả quan trắc tài nguyên nước", "Dòng 1 đến 50 trong", "Độ mặn", "QCVN 08:2023/BTNMT")
                .contains("20/12/2025", "aria-sort=\"descending\"", "trang=2")
                .doesNotContain("geom");
        assertThat(page("/bang/tnn:kq_qt", "lang=en&trang=2"))
                .contains("Results of water monitoring", "Rows 51 to 100 of", "Station code", "rel=\"prev\"");
        assertThat(page("/bang/vbpq:van_ban", "tim=hành lang bảo vệ bờ biển"))
                .contains("Quyết định", "hành lang bảo vệ bờ biển (văn bản mẫu)")
                .doesNotContain("giao khu vực biển", "rel=\"next\"");
    }

    @Test
    void aPageTellsWhatItCannotShow() {
        assertThat(server.get("/bang/tnn:gieng").statusCode()).as("hidden").isEqualTo(404);
        assertThat(server.get("/bang/tnn:khong").statusCode()).as("missing").isEqualTo(404);
        assertThat(server.get("/bang/vt:ndvi").statusCode()).as("a raster").isEqualTo(404);
        assertThat(server.get("/bang/tnn:kq_qt", "thuoc_tinh=khong&gia_tri=1").statusCode())
                .isEqualTo(400);
        assertThat(server.get("/bang/tnn:kq_qt", "trang=0").statusCode()).isEqualTo(400);
        assertThat(server.get("/bang/tnn:kq_qt", "tim=' OR 1=1").statusCode()).isEqualTo(200);
    }

    @Test
    void searchFindsADocumentAndLeadsToItsRow() {
        String found = Client.text(server.get("/api/map/search", "q=quan trac moi truong nuoc mat"));
        Matcher hit =
                Pattern.compile("\"kind\":\"ROW\".*?\"page\":\"([^\"]+)\"").matcher(found);
        assertThat(hit.find()).as(found).isTrue();
        assertThat(Client.text(server.get(Objects.requireNonNull(hit.group(1)))))
                .contains("quan trắc môi trường nước mặt (văn bản mẫu)", "Tất cả các dòng");
    }

    @Test
    void aStationUnderAClickLeadsToItsResultsTheLatestFirst() {
        String station = Client.text(
                server.get(
                        "/wfs",
                        "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=tnn:tram_qt&COUNT=1&OUTPUTFORMAT=application/json"));
        Matcher place =
                Pattern.compile("\"coordinates\":\\[([0-9.]+),([0-9.]+)]").matcher(station);
        assertThat(place.find()).as(station).isTrue();
        String click = "layers=tnn:tram_qt&crs=CRS:84&resolution=5&x=" + place.group(1) + "&y=" + place.group(2);
        assertThat(Client.text(server.get("/api/map/identify", click)))
                .contains("\"meaning\":\"Nước mặt\"", "\"title\":\"Kết quả quan trắc tài nguyên nước\"");
        String english = Client.text(server.get("/api/map/identify", click + "&lang=en"));
        assertThat(english).contains("\"meaning\":\"Surface water\"", "\"title\":\"Results of water monitoring\"");
        Matcher link = Pattern.compile("\"page\":\"([^\"]+)\"").matcher(english);
        assertThat(link.find()).isTrue();
        assertThat(page(Objects.requireNonNull(link.group(1)), "lang=en"))
                .contains("CM-TNM-01", "Salinity", "aria-sort=\"descending\"")
                .doesNotContain("CM-TNM-02");
    }

    @Test
    void aLegendIsDrawnInTheReadersLanguage() {
        String legend = "SERVICE=WMS&REQUEST=GetLegendGraphic&LAYER=ddbd:xa&FORMAT=image/png";
        byte[] vietnamese = server.get("/wms", legend).body();
        assertThat(server.get("/wms", legend + "&LANGUAGE=vi").body()).isEqualTo(vietnamese);
        assertThat(server.get("/wms", legend + "&LANGUAGE=en").body()).isNotEqualTo(vietnamese);
    }

    private String page(String path, String query) {
        HttpResponse<byte[]> answer = path.contains("?") ? server.get(path + "&" + query) : server.get(path, query);
        assertThat(answer.statusCode()).as(Client.text(answer)).isEqualTo(200);
        return Client.text(answer);
    }

    private int rows() {
        Matcher count = Pattern.compile("numberMatched=\"(\\d+)\"")
                .matcher(Client.text(server.get(
                        "/wfs", "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&RESULTTYPE=hits&TYPENAMES=" + RESULTS)));
        assertThat(count.find()).isTrue();
        return Integer.parseInt(count.group(1));
    }

    private Path export(String format, Path folder) {
        Path zip = folder.resolve(format + ".zip");
        Datnuoc.as(server, "kt1")
                .run("export", RESULTS, "--format", format, "--purpose", "thử", "--output", zip.toString())
                .succeeded();
        return zip;
    }

    private static Path unpacked(Path zip, String entry, Path folder) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            Path unpacked = folder.resolve(entry);
            Files.copy(file.getInputStream(Objects.requireNonNull(file.getEntry(entry), entry)), unpacked);
            return unpacked;
        }
    }

    private static String gdal(String source, String layer) {
        return Program.run(List.of("ogrinfo", "-ro", "-so", source, layer)).succeeded();
    }
}
