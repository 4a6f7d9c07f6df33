package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;

/** The viewer in Debian's Chromium, on the sample data. A console that complains fails the test. */
@ExtendWith(SampleServer.class)
class ViewerIT {
    private static final Pattern PARCEL = Pattern.compile("\"ma_thua\":\\s*\"(\\d{5})\\.(\\d+)\\.(\\d+)\"");

    private static final String PICTURE =
            "[...document.querySelectorAll('#map canvas')].map(canvas => canvas.toDataURL()).join()";

    private final Client server;
    private Browser browser;

    ViewerIT(Client server) {
        this.server = server;
    }

    @BeforeEach
    void open(@TempDir Path profile) {
        browser = Browser.open(server.url(), profile);
    }

    @AfterEach
    void close() {
        List<String> complaints = browser.complaints();
        browser.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void drawsTheMap() {
        browser.visitMap("/");
        assertThat(colours()).as("colours on the map").isGreaterThan(20);
    }

    @Test
    void theFirstPictureOfEachLayerCoversTheWholeMap() {
        browser.visitMap("/");
        assertThat(browser.script("const map = document.getElementById('map');"
                        + "const asked = performance.getEntriesByType('resource')"
                        + "  .filter(entry => entry.name.includes('GetMap')).map(entry => new URL(entry.name).searchParams);"
                        + "const number = (one, name) => Number(one.get(name)) / window.devicePixelRatio;"
                        + "return asked.length > 5"
                        + "  && new Set(asked.map(one => one.get('LAYERS'))).size === asked.length"
                        + "  && new Set(asked.map(one => one.get('BBOX'))).size === 1"
                        + "  && asked.every(one => number(one, 'WIDTH') >= map.clientWidth"
                        + "    && number(one, 'HEIGHT') >= map.clientHeight)"))
                .as("one picture a layer, all of one place, each at least as large as the map")
                .isEqualTo(true);
    }

    @Test
    void listsExactlyTheLayersOfTheAccount() {
        browser.visitMap("/");
        assertThat(listed()).isEqualTo(new TreeSet<>(SampleNames.PUBLIC));
        browser.logIn("kt1", Client.PASSWORD);
        browser.visitMap("/");
        assertThat(listed()).isEqualTo(SampleNames.STATE_BODY);
    }

    @Test
    void identifiesAParcelWithoutItsOwner() {
        browser.logIn("kt1", Client.PASSWORD);
        browser.visitMap("/");
        search(anyParcel().code());
        browser.awaitText("#identify-body", anyParcel().code());
        assertThat(browser.text("#identify-body"))
                .as("a unit and the title of a code")
                .contains(" m²", "Đất ");
        assertThat(browser.text("#identify-body")).doesNotContainIgnoringCase("chủ sử dụng", "ten_chu", "so_gcn");
        assertThat(String.valueOf(browser.script("return document.querySelector('#identify-body').innerHTML")))
                .doesNotContain("ten_chu", "so_gcn", "ngay_cap");
    }

    @Test
    void findsAParcelBySheetNumberAndCommune() {
        Parcel parcel = anyParcel();
        browser.logIn("kt1", Client.PASSWORD);
        browser.visitMap("/");
        browser.type("#search-text", "tờ %s thửa %s".formatted(parcel.sheet, parcel.number));
        browser.awaitText("#search-results", "Tờ %s, thửa %s".formatted(parcel.sheet, parcel.number));
        browser.type("#search-text", Keys.ARROW_DOWN, Keys.ENTER);
        browser.awaitText("#identify-body", "." + parcel.sheet + "." + parcel.number);
    }

    @Test
    void findsNoParcelForTheAnonymous() {
        browser.visitMap("/");
        browser.type("#search-text", anyParcel().code());
        browser.await(".search-message");
    }

    @Test
    void findsACommuneWithoutAccents() {
        browser.visitMap("/");
        browser.type("#search-text", "dat mui");
        browser.awaitText("#search-results", "Đất Mũi");
    }

    @ParameterizedTest
    @CsvSource({
        "105.15, 9.18, 571235.3824, 1015233.2614",
        "104.72, 8.60, 524018.5089, 951033.5798",
        "105.05, 9.05, 560267.4786, 1000837.4403",
        "105.42, 9.28, 600880.4026, 1026358.6621",
        "104.50, 9.00, 499804.1537, 995262.2598"
    })
    void readsCoordinatesInVn2000ToTheCentimetre(double longitude, double latitude, double east, double north) {
        browser.visitMap("/");
        Object pair = browser.asyncScript(
                "const done = arguments[2];"
                        + "const main = document.querySelector('script[type=module]').src;"
                        + "import(new URL('vn2000.js', main)).then(({toVn2000}) => {"
                        + " const p = toVn2000(arguments[0], arguments[1]); done([p.east, p.north]); });",
                longitude,
                latitude);
        List<?> metres = (List<?>) Objects.requireNonNull(pair);
        assertThat(((Number) metres.get(0)).doubleValue()).isCloseTo(east, within(0.01));
        assertThat(((Number) metres.get(1)).doubleValue()).isCloseTo(north, within(0.01));
    }

    @Test
    void showsNorthingAsXAndEastingAsY() {
        browser.visitMap("/#vi/9.18000,105.15000/15.00/ddbd:xa");
        browser.awaitText("#coordinates-vn2000", "X (Bắc) 1.015.23");
        assertThat(browser.text("#coordinates-vn2000")).contains("Y (Đông) 571.23");
        assertThat(browser.text("#coordinates-wgs84")).contains("9,18", "105,15");
    }

    @Test
    void switchesToEnglishAndKeepsTheMap() {
        browser.visitMap("/#vi/9.05000,105.05000/12.00/ddbd:xa,tnn:song_kenh");
        browser.click(".languages a[lang=en]");
        browser.awaitText("#tab-tree", "Layers");
        assertThat(browser.address()).contains("#en/9.05000,105.05000/12.00/ddbd:xa,tnn:song_kenh");
        browser.visitMap("/");
        assertThat(browser.text("#tab-tree")).as("remembered").isEqualTo("Layers");
    }

    @Test
    void itsAddressBringsBackTheSameMap() {
        String map = "#vi/8.75000,104.98000/13.50/ddbd:xa,bhd:sat_lo*60,tnn:song_kenh";
        browser.visitMap("/" + map);
        assertThat(browser.address()).endsWith(map);
        browser.reload();
        browser.await("#layer-tree:not([aria-busy])");
        assertThat(browser.address()).endsWith(map);
        assertThat(browser.attributes("#draw-order [data-layer]", "data-layer"))
                .containsExactly("tnn:song_kenh", "bhd:sat_lo", "ddbd:xa");
    }

    @Test
    void exportsFromTheDialogToTheDownload() {
        browser.logIn("kt1", Client.PASSWORD);
        browser.visitMap("/#vi/9.05000,105.05000/12.00/ddbd:xa");
        browser.click("[data-layer='ddbd:xa'] .layer-buttons button");
        browser.awaitText("#export-expected", "không thời hạn");
        browser.type("#export-purpose", "Lập kế hoạch sử dụng đất");
        browser.click("#export-form button[type=submit]");
        String file = String.valueOf(browser.await("#export-download").getDomAttribute("href"));
        assertThat(server.as("kt1").send(get(file)).body()).startsWith('P', 'K');
    }

    @Test
    void exportsAPublicLayerForTheAnonymousWhoNamesHimself() {
        browser.visitMap("/#vi/9.05000,105.05000/12.00/ddbd:xa");
        openAnonymousExport("ddbd:xa");
        browser.click("#export-form button[type=submit]");
        browser.await("#export-download");
        assertThat(browser.text("#export-progress")).contains("Mã xác thực", "Hiệu lực");
    }

    @Test
    void tellsTheAnonymousWhyALayerWithoutATermIsNotExported() {
        browser.visitMap("/#vi/9.05000,105.05000/12.00/bhd:sat_lo");
        openAnonymousExport("bhd:sat_lo");
        browser.awaitText("#export-expected", "Sở chưa quy định thời hạn sử dụng");
        browser.click("#export-form button[type=submit]");
        browser.awaitText("#export-error", "Sở chưa quy định thời hạn sử dụng");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("status of 409"));
    }

    @Test
    void exportsWhatLiesInADrawnRectangle() {
        browser.logIn("kt1", Client.PASSWORD);
        browser.visitMap("/#vi/9.05000,105.05000/9.00/ddbd:xa");
        browser.click("[data-layer='ddbd:xa'] .layer-buttons button");
        browser.click("#export-form [value=drawn]");
        browser.drag("#map", -30, -30, 30, 30);
        browser.type("#export-purpose", "Thử khung vẽ");
        browser.click("#export-form button[type=submit]");
        String file = String.valueOf(browser.await("#export-download").getDomAttribute("href"));
        String job = Client.text(server.as("kt1").send(get(file.replaceFirst("/file$", ""))));
        Matcher rows = Pattern.compile("\"rows_done\":(\\d+)").matcher(job);
        assertThat(rows.find()).as(job).isTrue();
        assertThat(Integer.parseInt(rows.group(1))).as("of 64 communes").isBetween(1, 63);
    }

    @Test
    void showsNdviOfTheChosenDay() {
        browser.visitMap("/#vi/9.05000,105.05000/9.50/vt:ndvi");
        Object latest = Objects.requireNonNull(browser.script("return " + PICTURE));
        browser.choose("[data-layer='vt:ndvi'] .day select", "2024-02-15");
        browser.awaitAddress("vt:ndvi@2024-02-15");
        browser.awaitTrue("return " + PICTURE + " !== arguments[0]", latest);
    }

    @Test
    void putsALayerAboveAnother() {
        browser.visitMap("/#vi/9.05000,105.05000/12.00/ddbd:xa,tnn:song_kenh");
        browser.click("#tab-order");
        browser.click("#draw-order [data-layer='ddbd:xa'] button");
        browser.awaitAddress("/tnn:song_kenh,ddbd:xa");
    }

    @Test
    void showsTheLegendWithoutInternalNames() {
        browser.visitMap("/#vi/9.05000,105.05000/12.00/tnn:song_kenh");
        Object height = browser.script("return document.querySelector('img.legend').naturalHeight");
        assertThat(height).as("four ranks of 24 pixels").isEqualTo(4 * 24L);
    }

    @Test
    void keepsTheClickedPlaceInSightOnAPhone(@TempDir Path profile) {
        try (Browser phone = Browser.open(server.url(), profile, new Dimension(500, 844))) {
            phone.visitMap("/#vi/9.05000,105.05000/12.00/ddbd:xa");
            phone.drag("#map", 0, 200, 0, 200);
            phone.await("#identify .found");
            phone.awaitTrue("return !location.hash.includes('9.05000,105.05000')");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void logsOut() {
        browser.logIn("kt1", Client.PASSWORD);
        browser.click("form.account button[type=submit]");
        browser.await("header a[href^='/dang-nhap']");
        browser.visitMap("/");
        assertThat(listed()).isEqualTo(new TreeSet<>(SampleNames.PUBLIC));
    }

    @Test
    void refusesAnExportWithTheReasonInVietnamese() {
        browser.logIn("kt1", Client.PASSWORD);
        browser.visitMap("/#vi/9.05000,105.05000/12.00/ddbd:xa");
        browser.click("#export-open");
        browser.type("#export-filter", "khong_co = 1");
        browser.type("#export-purpose", "Thử");
        browser.click("#export-form button[type=submit]");
        browser.awaitText("#export-error", "khong_co");
        // the browser itself reports the answer 400 on its console
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("status of 400"));
    }

    @Test
    void tellsAMissingPageInVietnamese() {
        browser.visit("/khong-co-trang-nay");
        assertThat(browser.text("h1")).isEqualTo("Không tìm thấy trang");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("status of 404"));
    }

    private void openAnonymousExport(String layer) {
        browser.click("[data-layer='%s'] .layer-buttons button".formatted(layer));
        browser.type("#export-purpose", "Tìm hiểu");
        browser.type("#export-name", "Nguyễn Văn A");
        browser.type("#export-contact", "a@example.org");
    }

    private void search(String text) {
        browser.type("#search-text", text);
        browser.await(".search-result");
        browser.type("#search-text", Keys.ENTER);
    }

    private Set<String> listed() {
        return new TreeSet<>(browser.attributes("#layer-tree [data-layer]", "data-layer"));
    }

    private long colours() {
        Object count = browser.script("const seen = new Set();"
                + "for (const canvas of document.querySelectorAll('#map canvas')) {"
                + " const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;"
                + " for (let i = 0; i < data.length; i += 4) seen.add(data[i] << 16 | data[i + 1] << 8 | data[i + 2]);"
                + "} return seen.size;");
        return ((Number) Objects.requireNonNull(count)).longValue();
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    private Parcel anyParcel() {
        String features = Client.text(server.as("kt1")
                .get(
                        "/wfs",
                        "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=dd:thua_dat&COUNT=1"
                                + "&OUTPUTFORMAT=application/json"));
        Matcher matcher = PARCEL.matcher(features);
        assertThat(matcher.find()).as(features).isTrue();
        return new Parcel(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    private record Parcel(String commune, String sheet, String number) {
        String code() {
            return commune + "." + sheet + "." + number;
        }
    }
}
