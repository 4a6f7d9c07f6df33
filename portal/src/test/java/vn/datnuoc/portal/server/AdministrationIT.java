package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;

/** The administration as somebody uses it who has never seen it before. */
@ExtendWith(SampleServer.class)
class AdministrationIT {

    private static final List<String> PAGES = List.of(
            "/quan-tri",
            "/quan-tri/don-vi",
            "/quan-tri/don-vi/moi",
            "/quan-tri/yeu-cau-tai-khoan",
            "/quan-tri/yeu-cau-tai-khoan/moi",
            "/quan-tri/tai-khoan",
            "/quan-tri/tai-khoan/kt1",
            "/quan-tri/quyen",
            "/quan-tri/quyen/bang",
            "/quan-tri/quyen/bang?account=kt1",
            "/quan-tri/quyen/vi-sao?account=kt1&layer=dd:thua_dat",
            "/quan-tri/quyen/moi",
            "/quan-tri/quyen/moi?change=demo kt1 dd:thua_dat",
            "/quan-tri/quyen/demo kt1 dd:thua_dat",
            "/quan-tri/thoi-han",
            "/quan-tri/ket-noi",
            "/quan-tri/ket-noi/moi",
            "/quan-tri/nhiem-vu",
            "/quan-tri/phien?tai-khoan=kt1",
            "/quan-tri/ban-thao",
            "/quan-tri/nhat-ky",
            "/tai-khoan",
            "/xuat-du-lieu",
            "/huong-dan",
            "/huong-dan/api");

    private static final String NEW_PASSWORD = "Rừng-đước 2026 ven biển";

    private final Client server;

    @TempDir
    private Path profile;

    private Browser browser;

    AdministrationIT(Client server) {
        this.server = server;
    }

    @BeforeEach
    void logIn() {
        browser = Browser.open(server.url(), profile.resolve("qt1"));
        browser.logIn("qt1", Client.PASSWORD);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aNewPersonSeesExactlyWhatTheFormSaidBeforeItWasSaved() {
        registerAgency("cty-thu", "Công ty Thử nghiệm");
        String password = anAccountFor("Nguyễn Thị Tám", "096180012345", "tamnt", "cty-thu");
        List<String> publicLayers = layersOf(Client.NOBODY, "");

        openForm("tamnt", "dcks:diem_ks");
        browser.click("#right-VIEW");
        browser.await("#effect .right.gained");
        assertThat(browser.texts("#effect .effect-table tbody tr"))
                .as("one layer changes")
                .hasSize(1);
        browser.await("#effect td:nth-child(2) .right-none");
        save("Quyết định thử 01");
        browser.awaitText(".message.good", "Đã lưu quyền");

        List<String> seen = layersOf("tamnt", password);
        assertThat(seen).contains("dcks:diem_ks").containsAll(publicLayers).hasSize(publicLayers.size() + 1);
        // a preview that a later one overtakes is given up, which htmx reports
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("htmx:"));
    }

    @Test
    void aGrantToOneselfWaitsForASecondAdministrator() {
        openForm("qt1", "tnn:gieng");
        browser.type("#right-EXPORT", Keys.SPACE);
        browser.awaitText("#effect", "quản trị viên thứ hai");
        acknowledge();
        browser.type("#document", "Quyết định thử 02", Keys.ENTER);
        browser.awaitText(".message.good", "chờ quản trị viên thứ hai");
        String id = Objects.requireNonNull(
                browser.attributes(".waiting li a", "href").get(0));
        assertThat(heldRights("qt1", "tnn:gieng")).as("not yet").doesNotContain("Lấy về");
        browser.visit(id);
        browser.awaitText("main", "một quản trị viên khác phải xác nhận");
        assertThat(browser.texts("#confirm")).isEmpty();

        try (Browser second = Browser.open(server.url(), profile.resolve("qt2"))) {
            second.logIn("qt2", Client.PASSWORD);
            second.visit("/quan-tri/quyen");
            second.click(".waiting li .button");
            second.await(".effect .right.gained");
            second.click("#confirm");
            second.awaitText(".message.good", "Đã xác nhận");
            assertThat(second.complaints()).isEmpty();
        }
        assertThat(heldRights("qt1", "tnn:gieng")).contains("Lấy về");
    }

    @Test
    void aRightTickedWhileTheLayersAttributesComeStaysTicked() {
        browser.visit("/quan-tri/quyen/moi");
        browser.type("#principal", option("#principal-list", "(cn1)"));
        browser.type("#target", option("#target-list", "(dd:gia_dat)"));
        browser.click("#right-EXPORT");
        browser.awaitTrue("return document.querySelector('#rows-VIEW') !== null");
        assertThat(browser.script("return document.querySelector('#right-EXPORT').checked"))
                .isEqualTo(true);
    }

    @Test
    void saysWhichGrantDecidesWhereANewOneHasNoEffect() {
        openForm("ubnd-xa", "dd:thua_dat");
        browser.click("#right-VIEW");
        browser.awaitText("#effect .message.warn", "không làm thay đổi gì");
        assertThat(browser.text("#effect")).contains("demo kt1 dd:thua_dat", "cụ thể hơn");
    }

    @Test
    void whatIsTakenAwayHasToBeSeenBeforeItIsSaved() {
        openForm("kt1", "dd:thua_dat");
        browser.click("#right-VIEW");
        browser.awaitText("#effect .message.bad", "mất quyền");
        browser.awaitTrue("return document.querySelectorAll('#effect .right.lost').length === 2");
        browser.script("document.querySelector('#grant-form').noValidate = true");
        save("Quyết định thử 03");
        browser.awaitText(".message.bad", "Chưa lưu");
        assertThat(heldRights("kt1", "dd:thua_dat")).contains("Lấy về");
    }

    @Test
    void whatEndsOrRemovesAGrantIsShownBeforeItIsDone() {
        browser.visit("/quan-tri/quyen/demo kt1 dd:thua_dat");
        assertThat(browser.texts(".outcomes section:has(#end) .right.lost"))
                .as("everything: an ended grant goes on to refuse")
                .hasSize(4);
        assertThat(browser.attributes(".outcomes section:has(#remove) .right.lost", "title"))
                .as("removed, the grant of the agency type decides")
                .containsExactly("Lấy về (mất)");
        browser.script("document.querySelector('form.card').noValidate = true");
        browser.click("#end");
        browser.awaitText("#error-document", "bắt buộc");
        assertThat(browser.text("#error-document")).doesNotContain("required", "document");
        assertThat(heldRights("kt1", "dd:thua_dat")).contains("Lấy về");
    }

    @Test
    void aWiderLimitIsAGainAndANarrowerOneALoss() {
        browser.visit("/quan-tri/quyen/moi?change=demo kt1 dd:thua_dat");
        browser.click("[name='hidden.EXPORT'][value=ten_chu]");
        browser.awaitText("#effect .gain", "hiện lại ten_chu");
        assertThat(browser.texts("#effect .right.widened")).isNotEmpty();
        assertThat(browser.texts("#effect tr.gives")).hasSize(1);
        assertThat(browser.texts("#effect .message.bad")).isEmpty();
        browser.type("#rows-EXPORT", "dien_tich > 1000");
        browser.awaitText("#effect .loss", "chỉ dòng dien_tich > 1000");
        assertThat(browser.texts("#effect .right.narrowed")).isNotEmpty();
    }

    @Test
    void whatLockingAnAccountTakesAwayIsShownBeforeItIsDone() {
        browser.visit("/quan-tri/tai-khoan/kt1");
        browser.click("details:has(#locking) > summary");
        assertThat(browser.text("#locking")).contains("Thửa đất", "mất quyền");
        assertThat(browser.texts("#locking .right.gained")).isEmpty();
    }

    @Test
    void anAccountNotYetInUseSaysSoInTheTableOfRights() {
        registerAgency("cty-moi", "Công ty Mới");
        anAccountFor("Lê Thị Chín", "096180012346", "chinlt", "cty-moi");
        browser.visit("/quan-tri/quyen/bang?account=chinlt");
        assertThat(browser.text(".message.warn")).contains("chinlt hiện không được gì");
        assertThat(browser.texts("thead .badge.bad")).hasSize(1);
        assertThat(browser.texts("td.barred .right.on")).isNotEmpty();
        browser.visit("/quan-tri/quyen/vi-sao?account=chinlt&layer=dd:quy_hoach");
        assertThat(browser.texts(".message.bad, .message.warn")).singleElement().satisfies(said -> assertThat(said)
                .contains("chinlt không được gì, kể cả những gì công chúng được"));
    }

    @Test
    void layersOfTheTableOfRightsHaveRoomForTheirNames() {
        browser.visit("/quan-tri/quyen/bang");
        assertThat((Long) browser.script("return document.querySelector('th[scope=row]').offsetWidth"))
                .as("pixels at a window of 1366")
                .isGreaterThan(200);
    }

    @Test
    void theLogIsSearchedItsChainCheckedAndTheReadingRecorded() {
        browser.visit("/quan-tri/nhat-ky?viec=LOGIN&ai=qt1");
        assertThat(browser.texts("tbody td:nth-child(2)")).isNotEmpty().containsOnly("qt1");
        assertThat(browser.texts("tbody td:nth-child(3) a")).containsOnly("Đăng nhập");
        browser.visit("/quan-tri/nhat-ky?viec=AUDIT_READ");
        assertThat(browser.text("tbody")).contains("Đọc nhật ký", "account=qt1", "act=LOGIN");
        browser.click("#chain button");
        browser.awaitText("#chain [role=status]", "NGUYÊN VẸN");
    }

    @Test
    void aLockedAccountIsToldSoWithTheRightPasswordOnly() {
        registerAgency("cty-khoa", "Công ty Khóa");
        String password = anAccountFor("Trần Văn Mười", "096180012347", "muoitv", "cty-khoa");
        browser.visit("/quan-tri/tai-khoan/muoitv");
        browser.click("details:has(#locking) > summary");
        browser.click("[name=reason][value=DE_NGHI]");
        browser.type("#lock-requester", "Giám đốc Công ty");
        browser.type("#lock-document", "Công văn khóa số 7", Keys.ENTER);
        browser.awaitText(".message.good", "Đã khóa");
        try (Browser own = Browser.open(server.url(), profile.resolve("locked"))) {
            tryToLogIn(own, "muoitv", "sai-mat-khau-roi");
            assertThat(own.text(".message.bad")).contains("không đúng").doesNotContain("khóa");
            tryToLogIn(own, "muoitv", password);
            assertThat(own.text(".message.bad")).contains("bị khóa", "Công văn khóa số 7");
        }
    }

    private static void openDraftOf(Browser browser, String layer) {
        browser.await(".administration-page");
        browser.visit(String.valueOf(browser.script(
                "return [...document.querySelectorAll('tbody tr')].find(r => r.innerText.includes(arguments[0]))"
                        + ".querySelector('a').getAttribute('href')",
                layer)));
    }

    /** Two points, as a draft of a layer that is not there yet. */
    private void handIn(String account, String layer) {
        StringBuilder body = new StringBuilder();
        Map.of("name", layer, "title", "Bản nháp thử", "sensitivity", "R", "do_mat", "KHONG")
                .forEach((name, value) -> body.append(
                        "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value)));
        body.append("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.geojsonl\"\r\n\r\n");
        for (int i = 0; i < 2; i++) {
            body.append("{\"type\":\"Feature\",\"properties\":{\"so\":%1$d},\"geometry\":".formatted(i)
                    + "{\"type\":\"Point\",\"coordinates\":[105.%1$d, 9.%1$d]}}\n".formatted(i + 1));
        }
        body.append("\r\n--x--\r\n");
        assertThat(server.as(account)
                        .post("/api/layers", "multipart/form-data; boundary=x", body.toString())
                        .statusCode())
                .isEqualTo(201);
    }

    private static void tryToLogIn(Browser browser, String name, String password) {
        browser.visit("/dang-nhap");
        browser.type("#name", name);
        browser.type("#password", password, Keys.ENTER);
        browser.await(".message.bad");
    }

    @Test
    void whatIsNotThereIsSaidInTheLanguageOfThePage() {
        browser.visit("/quan-tri/ket-noi/kn-khong-co");
        assertThat(browser.text("main"))
                .contains("Không có kết nối kn-khong-co")
                .doesNotContain("There is", " / ");
        browser.visit("/quan-tri/ket-noi/kn-khong-co?lang=en");
        assertThat(browser.text("main")).contains("There is no connection").doesNotContain("Không", " / ");
        browser.visit("/khong-co?lang=vi");
        assertThat(browser.text("main")).contains("Không tìm thấy trang").doesNotContain("There is");
    }

    @Test
    void aDraftShowsWhatItChangesAndOnlyAnotherDecides() {
        handIn("cn1", "tnn:ban_nhap_thu");
        browser.visit("/quan-tri/ban-thao");
        openDraftOf(browser, "tnn:ban_nhap_thu");
        assertThat(browser.text("#difference")).contains("thêm 2", "bỏ 0");
        assertThat(browser.text(".facts")).contains("lớp mới", "cn1");
        try (Browser author = Browser.open(server.url(), profile.resolve("author"))) {
            author.logIn("cn1", Client.PASSWORD);
            author.click("a[href='/quan-tri/ban-thao']");
            openDraftOf(author, "tnn:ban_nhap_thu");
            assertThat(author.texts("form[action$='/duyet'], form[action$='/tra-lai']"))
                    .isEmpty();
            assertThat(author.text("#refusal")).contains("Chỉ người được giao duyệt");
            assertThat(author.texts(".administration-menu a")).singleElement().satisfies(entry -> assertThat(entry)
                    .startsWith("Bản nháp"));
        }
        browser.click("details:has(form[action$='/tra-lai']) > summary");
        browser.type("[name=reason]", "Thiếu tọa độ");
        browser.type("form[action$='/tra-lai'] [name=document]", "Công văn trả lại", Keys.ENTER);
        browser.awaitText(".message.good", "Đã trả lại");
        assertThat(browser.text(".card")).doesNotContain("tnn:ban_nhap_thu");
    }

    @Test
    void aFormThatFailsKeepsWhatWasTypedAndSaysAtTheFieldWhatIsWrong() {
        openForm("kt1", "dd:thua_dat");
        browser.click("#right-EXPORT");
        browser.click(".right-choice:has(#right-EXPORT) > details > summary");
        browser.type("#rows-EXPORT", "khong_co = 1");
        browser.awaitText("#error-rows-EXPORT", "khong_co");
        save("Quyết định thử 04");
        browser.awaitText(".message.bad", "Chưa lưu");
        assertThat(browser.text("#error-rows-EXPORT")).contains("khong_co", "ma_xa");
        assertThat(browser.script("return document.querySelector('#rows-EXPORT').value"))
                .isEqualTo("khong_co = 1");
        assertThat(browser.script("return document.querySelector('#document').value"))
                .isEqualTo("Quyết định thử 04");
        assertThat(browser.script("return document.querySelector('#right-EXPORT').checked"))
                .isEqualTo(true);
    }

    @Test
    void anAreaIsDrawnOnTheMapAndPutIntoTheGrant() {
        openForm("kt1", "dd:thua_dat");
        browser.click("#right-QUERY");
        browser.click(".right-choice:has(#right-QUERY) > details > summary");
        browser.click(".right-choice:has(#right-QUERY) .area-draw > summary");
        browser.await(".right-choice:has(#right-QUERY) .area-map canvas");
        browser.click(".right-choice:has(#right-QUERY) [data-act=draw]");
        clickMap(-60, -50);
        clickMap(60, -50);
        clickMap(0, 60);
        clickMap(-60, -50);
        browser.awaitTrue("return document.querySelector('#area-QUERY').value.startsWith('POLYGON((')");
        browser.awaitText("#effect td:nth-child(3)", "chỉ trong khu vực đã vẽ");
    }

    @Test
    void givesADutyAndTakesItBack() {
        browser.visit("/quan-tri/nhiem-vu");
        browser.choose("#account", "cn1");
        browser.click("#task-TICKETS");
        browser.choose("#scope", "tnn");
        browser.await("#effect .gained-duty");
        browser.type("#document", "Quyết định thử 05", Keys.ENTER);
        browser.awaitText(".message.good", "Đã giao");
        assertThat(browser.text("tbody:has(input[value=cn1])")).contains("Trần Thị Cập");
        browser.click("tr:has(input[value=cn1]) summary");
        assertThat(browser.text("tr:has(input[value=cn1]) .lost-duty")).contains("Giải quyết");
        browser.type("tr:has(input[value=cn1]) input[name=document]", "Quyết định thử 06", Keys.ENTER);
        browser.awaitText(".message.good", "Đã thu hồi");
    }

    @Test
    void aRuleShowsUntilWhenAnExportOfTodayMayBeUsedBeforeItIsSetAndBeforeItGoes() {
        browser.visit("/quan-tri/thoi-han");
        browser.choose("#form", "4");
        browser.type("#target", option("#target-list", "bhd:sat_lo"));
        browser.type("#recipient", "Công chúng, không cần đăng nhập");
        browser.type("#count", "10");
        browser.awaitText("#effect", "đến hết");
        assertThat(browser.text("#effect")).contains("từ chối: chưa quy định");
        browser.type("#document", "Quyết định thử 08", Keys.ENTER);
        browser.awaitText(".message.good", "Đã lưu quy định");

        browser.visit(ruleOf("bhd:sat_lo"));
        assertThat(browser.text("#removing tr.takes-away")).contains("đến hết", "từ chối: chưa quy định");
        browser.type("#document", "Quyết định thử 09", Keys.ENTER);
        browser.awaitText(".message.good", "Đã gỡ bỏ");
    }

    @Test
    void aConnectionIsApprovedAndItsSecretToldOnce() {
        browser.visit("/quan-tri/ket-noi/moi");
        browser.type("#title", "Phần mềm thử");
        browser.type("#code", "thu");
        browser.choose("#agency", "ubnd-xa");
        browser.choose("#custodian", "kt1");
        browser.type("#purpose", "Thử kết nối");
        browser.click(".scope [value=tnn]");
        browser.type("#addresses", "10.96.0.0/16");
        browser.script("document.querySelector('#until').value = '2027-12-31'");
        browser.type("#document", "Quyết định thử 07", Keys.TAB);
        browser.awaitText("#effect", "công chúng");
        browser.click("#connection-form button[type=submit]");
        assertThat(browser.text("#secret")).hasSizeGreaterThan(15);
        browser.visit("/quan-tri/ket-noi");
        assertThat(browser.text("tbody")).contains("kn-thu", "Chờ nhận trách nhiệm");
        browser.visit("/quan-tri/quyen/bang?account=kn-thu");
        assertThat(browser.text("thead")).contains("kn-thu", "chưa nhận trách nhiệm");
        browser.visit("/quan-tri/quyen/vi-sao?account=kn-thu&layer=dd:thua_dat");
        browser.awaitText("main", "chưa nhận trách nhiệm");
        acceptDutiesOf("kn-thu");
        browser.visit("/quan-tri/ket-noi");
        assertThat(browser.text("tr:has(a[href$='kn-thu']) .badge")).isEqualTo("Dùng được");
        // a preview that a later one overtakes is given up, which htmx reports
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("htmx:"));
    }

    @Test
    void everyPageSpeaksBothLanguagesAndFitsAPhone() {
        for (String language : List.of("vi", "en")) {
            for (String page : PAGES) {
                browser.visit(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(browser.text("main")).as(language + " " + page).doesNotContain("??");
                assertThat(browser.complaints()).as(page).isEmpty();
            }
        }
        browser.visit("/quan-tri?lang=vi");
        try (Browser phone = Browser.open(server.url(), profile.resolve("phone"), new Dimension(500, 844))) {
            phone.logIn("qt1", Client.PASSWORD);
            for (String page : PAGES) {
                phone.visit(page);
                assertThat(phone.script("return document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(page + " is not wider than the phone")
                        .isEqualTo(true);
            }
        }
    }

    /** As its custodian does, who finds it on the page of the own account. */
    private void acceptDutiesOf(String connection) {
        try (Browser custodian = Browser.open(server.url(), profile.resolve("custodian"))) {
            custodian.logIn("kt1", Client.PASSWORD);
            custodian.visit("/tai-khoan");
            assertThat(custodian.text("main"))
                    .as("the agency by its name")
                    .contains("Ủy ban nhân dân xã")
                    .doesNotContain("ubnd-xa");
            custodian.click("#connections a[href$='" + connection + "']");
            custodian.click("[name=accept]");
            custodian.click("main form button[type=submit]");
            custodian.awaitText(".message.good", "Đã nhận trách nhiệm");
        }
    }

    private void registerAgency(String code, String name) {
        browser.visit("/quan-tri/don-vi/moi");
        browser.type("#name", name);
        browser.type("#code", code);
        browser.choose("#category", "TO_CHUC");
        browser.type("#document", "Giấy đăng ký thử");
        browser.click("main form button[type=submit]");
        browser.awaitText("h1", name);
    }

    /** Asked for and approved; gives its one-time password. */
    private String anAccountFor(String person, String identifier, String account, String agency) {
        browser.visit("/quan-tri/yeu-cau-tai-khoan/moi");
        browser.choose("#agency", agency);
        browser.type("#document", "Công văn thử");
        browser.type("#person", person);
        browser.type("#identifier", identifier);
        browser.click("[name=kind][value=KHAI_THAC]");
        browser.type("#layers", "dcks:diem_ks");
        browser.type("#purpose", "Thăm dò thử");
        browser.type("#account", account);
        browser.click("main form button[type=submit]");
        browser.type("form[action$='/duyet'] [name=document]", "Quyết định thử", Keys.ENTER);
        return browser.text("#one-time-password");
    }

    private void openForm(String account, String layer) {
        browser.visit("/quan-tri/quyen/moi");
        browser.type("#principal", option("#principal-list", "(" + account + ")"));
        browser.type("#target", option("#target-list", "(" + layer + ")"), Keys.TAB);
        browser.awaitText("#rights", "Xem");
        browser.awaitTrue("return document.querySelector('#rows-VIEW') !== null");
    }

    /** What somebody picks who types a part of it. */
    private String option(String list, String part) {
        return String.valueOf(Objects.requireNonNull(browser.script(
                "return [...document.querySelectorAll(arguments[0] + ' option')].map(o => o.value)"
                        + ".find(v => v.includes(arguments[1]))",
                list,
                part)));
    }

    private String ruleOf(String layer) {
        browser.visit("/quan-tri/thoi-han");
        return String.valueOf(browser.script(
                "return [...document.querySelectorAll('tbody tr')].find(r => r.innerText.includes(arguments[0]))"
                        + ".querySelector('a').getAttribute('href')",
                layer));
    }

    private void acknowledge() {
        browser.script("const seen = document.querySelector('#effect [name=seen]'); if (seen) seen.click()");
    }

    private void save(String document) {
        browser.type("#document", document);
        browser.click("#grant-form button[type=submit]");
    }

    private List<String> heldRights(String account, String layer) {
        browser.visit("/quan-tri/quyen/vi-sao?account=" + account + "&layer=" + layer);
        return browser.attributes(".large .right.on", "title");
    }

    private void clickMap(int x, int y) {
        browser.drag(".right-choice:has(#right-QUERY) .area-map", x, y, x, y);
    }

    /** As its own layer tree shows them; with a one-time password after duties and a new password. */
    private List<String> layersOf(String account, String oneTimePassword) {
        try (Browser own = Browser.open(server.url(), profile.resolve("own" + account))) {
            if (!account.isEmpty()) {
                firstLogIn(own, account, oneTimePassword);
            }
            own.visitMap("/");
            return own.attributes("#layer-tree [data-layer]", "data-layer");
        }
    }

    private static void firstLogIn(Browser own, String account, String oneTimePassword) {
        own.logIn(account, oneTimePassword);
        own.visit("/tai-khoan/trach-nhiem");
        own.click("[name=accept]");
        own.click("main form button[type=submit]");
        own.visit("/tai-khoan/mat-khau");
        own.type("#password", NEW_PASSWORD);
        own.type("#again", NEW_PASSWORD);
        own.click("main form button[type=submit]");
        own.awaitTrue("return !location.pathname.startsWith('/tai-khoan/mat-khau')");
        own.logIn(account, NEW_PASSWORD);
    }
}
