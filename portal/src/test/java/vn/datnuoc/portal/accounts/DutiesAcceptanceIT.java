package vn.datnuoc.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.datnuoc.portal.AskedAccount;
import vn.datnuoc.portal.RunningPortal;
import vn.datnuoc.portal.Visitor;

/** R8.3: the holder takes upon them what goes with an account (Art. 8.3). */
class DutiesAcceptanceIT extends RunningPortal {

    private static final String DUTIES = "/tai-khoan/trach-nhiem";
    private static final String PASSWORD = "/tai-khoan/mat-khau";
    private static final String OWN = "mot-cau-rieng-cua-toi-2026";

    private final AskedAccount asked = AskedAccount.on(this);

    /** R8.3 */
    @ParameterizedTest
    @CsvSource({"/,096100000001,An", "/xuat-du-lieu,096100000002,Ba", "/tai-khoan/mat-khau,096100000003,Cam"})
    void beforeAcceptanceOnlyTheAcceptancePageOpens(String path, String cccd, String given) {
        Visitor visitor = loggedIn(asked.issued("KHAI_THAC", "Đỗ Thị " + given, cccd));
        HttpResponse<String> page = visitor.get(path);
        assertThat(page.uri().getPath()).isEqualTo(DUTIES);
        assertThat(page.body()).contains("Đỗ Thị " + given, "2026-1");
        assertThat(visitor.fetch("/wfs?SERVICE=WFS&REQUEST=GetCapabilities").statusCode())
                .isEqualTo(403);
    }

    /** R8.3 */
    @Test
    void withoutTheTickNothingIsAccepted() {
        Visitor visitor = loggedIn(asked.issued("KHAI_THAC", "Đỗ Thị Dung", "096100000004"));
        assertThat(visitor.send(DUTIES, DUTIES, Map.of()).uri().getPath()).isEqualTo(DUTIES);
        assertThat(get("qt1", "/api/accounts/dungdt").body()).doesNotContain("duties_accepted");
    }

    /** R8.3 */
    @Test
    void afterAcceptanceAndAnOwnPasswordTheAccountIsInUse() {
        Visitor visitor = loggedIn(asked.issued("KHAI_THAC", "Đỗ Thị Hà", "096100000005"));
        HttpResponse<String> next = visitor.send(DUTIES, DUTIES, Map.of("accept", "true"));
        assertThat(next.uri().getPath()).isEqualTo(PASSWORD);
        assertThat(AskedAccount.member(get("qt1", "/api/accounts/hadt"), "duties_accepted"))
                .isEqualTo("2026-1");
        assertThat(visitor.get("/").uri().getPath())
                .as("still a one-time password")
                .isEqualTo(PASSWORD);
        visitor.send(PASSWORD, PASSWORD, Map.of("password", OWN, "again", OWN));
        assertThat(AskedAccount.member(get("qt1", "/api/accounts/hadt"), "state"))
                .isEqualTo("ACTIVE");
        assertThat(visitor.logIn("hadt", OWN).uri().getPath()).isEqualTo("/");
        assertThat(get("hadt:" + OWN, "/secure/wfs?SERVICE=WFS&REQUEST=GetCapabilities")
                        .statusCode())
                .isEqualTo(200);
    }

    private Visitor loggedIn(String nameAndPassword) {
        String[] parts = nameAndPassword.split(":", 2);
        Visitor visitor = visitor();
        visitor.logIn(parts[0], parts[1]);
        return visitor;
    }
}
