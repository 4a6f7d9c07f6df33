package vn.datnuoc.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.datnuoc.portal.RunningPortal;
import vn.datnuoc.portal.Visitor;

/** The pages of agencies, account requests and accounts, as an administrator uses them. */
class AccountPagesIT extends RunningPortal {

    private static final String AGENCIES = "/quan-tri/don-vi";
    private static final String REQUESTS = "/quan-tri/yeu-cau-tai-khoan";
    private static final String ACCOUNTS = "/quan-tri/tai-khoan";
    private static final Pattern ONE_TIME = Pattern.compile("id=\"one-time-password\"[^>]*>([^<]+)<");

    /** R2.1 */
    @Test
    void anAgencyIsRegisteredByAForm() {
        Visitor administrator = administrator();
        HttpResponse<String> page = administrator.send(
                AGENCIES + "/moi",
                AGENCIES + "/moi",
                Map.of(
                        "name",
                        "Sở Khoa học",
                        "code",
                        "so-kh",
                        "category",
                        "SO_BAN_NGANH",
                        "from",
                        "",
                        "until",
                        "",
                        "document",
                        "QĐ 5"));
        assertThat(page.uri().getPath()).isEqualTo(AGENCIES + "/so-kh");
        assertThat(administrator.get(AGENCIES).body()).contains("Sở Khoa học", "Đang hoạt động");
    }

    /** R8.1 */
    @Test
    void aRequestIsEnteredApprovedAndHandsOutAPasswordOnce() {
        Visitor administrator = administrator();
        HttpResponse<String> page =
                administrator.send(REQUESTS + "/moi", REQUESTS + "/moi", wish("Vũ Văn Sơn", "SON-01"));
        String path = page.uri().getPath();
        assertThat(path).matches(REQUESTS + "/\\d+");
        assertThat(page.body()).contains("Vũ Văn Sơn", "sonvv", "Chờ quyết định");
        HttpResponse<String> approved = administrator.send(path, path + "/duyet", Map.of("document", "QĐ 6"));
        assertThat(approved.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        String password = oneTimePassword(approved);
        assertThat(administrator.get(path).body()).doesNotContain(password).contains("Đã duyệt");
        Visitor holder = visitor();
        assertThat(holder.logIn("sonvv", password).uri().getPath()).isEqualTo(OnlyInForce.DUTIES);
    }

    /** R8.2a */
    @Test
    void whatIsWrongIsSaidAtTheFieldAndWhatWasTypedStays() {
        Visitor administrator = administrator();
        HttpResponse<String> page =
                administrator.send(REQUESTS + "/moi?lang=vi", REQUESTS + "/moi", wish("Phòng Đất đai", "PDD-01"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("value=\"Phòng Đất đai\"", "value=\"PDD-01\"", "aria-invalid=\"true\"")
                .contains("họ và tên của một người cụ thể")
                .doesNotContain("the full name of one person");
    }

    /** R8.4a */
    @Test
    void anAccountIsLockedAndUnlockedByForms() {
        Visitor administrator = administrator();
        String path = requested(administrator, "Vũ Văn Tài", "TAI-01");
        administrator.send(path, path + "/duyet", Map.of("document", "QĐ 7"));
        String account = ACCOUNTS + "/taivv";
        HttpResponse<String> incomplete =
                administrator.send(account, account + "/khoa", Map.of("reason", "DE_NGHI", "document", "CV 8"));
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(incomplete.body()).contains("aria-invalid=\"true\"", "value=\"CV 8\"");
        Map<String, String> order = Map.of("reason", "KHONG_BAO_MAT", "requester", "Tổ an toàn", "document", "CV 8");
        assertThat(administrator.send(account, account + "/khoa", order).body()).contains("Đã khóa", "Tổ an toàn");
        HttpResponse<String> unlocked = administrator.send(account, account + "/mo-khoa", Map.of("document", "QĐ 9"));
        assertThat(oneTimePassword(unlocked)).isNotEmpty();
        assertThat(administrator.get(account).body()).contains("QĐ 9", "Chờ nhận trách nhiệm");
    }

    @Test
    void onesOwnAccountIsForOthersToDecideAbout() {
        Visitor administrator = administrator();
        assertThat(administrator.get(ACCOUNTS + "/qt1").body())
                .contains("Đây là tài khoản của bạn")
                .doesNotContain(ACCOUNTS + "/qt1/mat-khau");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/quan-tri", AGENCIES, REQUESTS, REQUESTS + "/moi", ACCOUNTS, ACCOUNTS + "/kt1"})
    void thePagesAreForAdministratorsAndSpeakEnglishToo(String path) {
        Visitor administrator = administrator();
        assertThat(visitor().get(path).uri().getPath()).isEqualTo("/dang-nhap");
        Visitor planner = visitor();
        planner.logIn("kt1", "datnuoc-demo");
        assertThat(planner.get(path).statusCode()).isEqualTo(403);
        assertThat(planner.get("/xuat-du-lieu").body()).doesNotContain("href=\"/quan-tri\"");
        assertThat(administrator.get(path + "?lang=en").body())
                .contains("Administration", "lang=\"en\"")
                .doesNotContain("??");
    }

    private Visitor administrator() {
        Visitor administrator = visitor();
        administrator.logIn("qt1", "datnuoc-demo");
        return administrator;
    }

    private static String requested(Visitor administrator, String person, String code) {
        return administrator
                .send(REQUESTS + "/moi", REQUESTS + "/moi", wish(person, code))
                .uri()
                .getPath();
    }

    private static Map<String, String> wish(String person, String code) {
        Map<String, String> wish = new HashMap<>();
        wish.put("agency", "so-nnmt");
        wish.put("document", "CV 3");
        wish.put("person", person);
        wish.put("scheme", "MA_CAN_BO");
        wish.put("identifier", code);
        wish.put("kind", "KHAI_THAC");
        wish.put("layers", "dd:thua_dat, tnn");
        wish.put("purpose", "Thẩm định");
        wish.put("account", "");
        wish.put("expires", "");
        return wish;
    }

    private static String oneTimePassword(HttpResponse<String> page) {
        Matcher password = ONE_TIME.matcher(page.body());
        if (!password.find()) {
            throw new AssertionError("no one-time password in " + page.body());
        }
        return password.group(1);
    }
}
