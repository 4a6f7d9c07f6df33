package vn.datnuoc.portal.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.datnuoc.policy.login.FailedLogIns;
import vn.datnuoc.portal.RunningPortal;
import vn.datnuoc.portal.Visitor;
import vn.datnuoc.portal.accounts.Accounts;

/** Personal keys on the running server. */
@Tag("database")
class KeyIT extends RunningPortal {

    private static final String WFS = "/secure/wfs?SERVICE=WFS&REQUEST=GetCapabilities";
    private static final String PARCELS =
            "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&COUNT=1&TYPENAMES=dd:thua_dat";
    private static final String PICTURE = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&STYLES=&CRS=EPSG:9207"
            + "&BBOX=560000,1000000,580000,1020000&WIDTH=64&HEIGHT=64&FORMAT=image/png&LAYERS=";

    @Autowired
    private FailedLogIns failed;

    @Autowired
    private Accounts accounts;

    private Visitor kt1;

    @BeforeEach
    void logIn() {
        kt1 = Visitor.seeingRedirects(url());
        assertThat(kt1.logIn("kt1", "datnuoc-demo").statusCode()).isEqualTo(302);
    }

    @AfterEach
    void forgive() {
        failed.succeeded("127.0.0.1", "kt1");
        accounts.unlockDemo();
    }

    @Test
    void opensItsServiceAsPasswordOfBasicAndAsBearer() {
        String key = key("{\"title\":\"QGIS\",\"services\":\"WFS\"}");

        assertThat(get("kt1:" + key, WFS).statusCode()).isEqualTo(200);
        assertThat(get("kt1:" + key, WFS).body()).contains("dd:thua_dat");
        assertThat(bearer(key, WFS).body()).contains("dd:thua_dat");
    }

    @Test
    void opensNoOtherServiceThanItsOwn() {
        String key = key("{\"title\":\"QGIS\",\"services\":\"WFS\"}");

        assertThat(bearer(key, PICTURE + "tnn:song_kenh").statusCode()).isEqualTo(403);
        assertThat(bearer(key, "/ows?service=WMS&REQUEST=GetCapabilities").statusCode())
                .isEqualTo(403);
        assertThat(bearer(key, "/wfs?SERVICE=WMS&REQUEST=GetCapabilities").statusCode())
                .isEqualTo(403);
        assertThat(bearer(key, "/api/map/layers").statusCode()).isEqualTo(403);
    }

    @Test
    void seesNoLayerOutsideItsScope() {
        String key = key("{\"title\":\"Sông\",\"layers\":\"tnn:song_kenh\"}");

        assertThat(bearer(key, WFS).body()).contains("tnn:song_kenh").doesNotContain("dd:thua_dat");
        assertThat(bearer(key, PARCELS).statusCode()).isEqualTo(404);
        assertThat(bearer(key, PICTURE + "tnn:song_kenh").statusCode()).isEqualTo(200);
    }

    @Test
    void hasNoHigherRightThanItsOwn() {
        String key = key("{\"title\":\"Ảnh\",\"right\":\"VIEW\"}");

        assertThat(bearer(key, PICTURE + "dd:thua_dat").statusCode()).isEqualTo(200);
        assertThat(bearer(key, PARCELS).statusCode()).isEqualTo(403);
    }

    @Test
    void neverSeesMoreThanItsAccount() {
        String key = key("{\"title\":\"Tất cả\",\"right\":\"EXPORT\",\"services\":\"WMS,WFS,API\"}");

        assertThat(bearer(key, PARCELS).body()).contains("ma_thua").doesNotContain("ten_chu");
    }

    @Test
    void opensNothingOnceItIsRevoked() {
        HttpResponse<String> made = kt1.postJson("/api/keys", "{\"title\":\"Tạm\"}");
        String key = Visitor.find("\"key\":\"([^\"]+)\"", made.body());
        assertThat(bearer(key, WFS).statusCode()).isEqualTo(200);

        kt1.delete("/api/keys/" + Visitor.find("\"id\":\"([^\"]+)\"", made.body()));

        assertThat(bearer(key, WFS).statusCode()).isEqualTo(401);
        assertThat(get("kt1:" + key, WFS).statusCode()).isEqualTo(401);
    }

    @Test
    void endsWithTheNextRequestWhenItsAccountIsLocked() {
        String key = key("{\"title\":\"QGIS\"}");
        assertThat(bearer(key, WFS).statusCode()).isEqualTo(200);

        accounts.lock("kt1");

        assertThat(bearer(key, WFS).statusCode()).isEqualTo(401);
    }

    @Test
    void neitherAdministersNorManagesItsAccount() {
        Visitor qt1 = Visitor.seeingRedirects(url());
        qt1.logIn("qt1", "datnuoc-demo");
        String key = Visitor.find(
                "\"key\":\"([^\"]+)\"",
                qt1.postJson("/api/keys", "{\"title\":\"Thử\",\"services\":\"WMS,WFS,API\",\"right\":\"EDIT\"}")
                        .body());

        assertThat(bearer(key, "/quan-tri").statusCode()).isEqualTo(403);
        assertThat(bearer(key, "/tai-khoan").statusCode()).isEqualTo(403);
        assertThat(bearer(key, "/api/keys").statusCode()).isEqualTo(403);
        assertThat(get("qt1:" + key, "/api/accounts/kt1/keys").statusCode()).isEqualTo(403);
        assertThat(post("qt1:" + key, "/api/keys", "application/json", "{\"title\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("qt1:" + key, "/api/drafts/1/approve", "application/json", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void isRefusedInAnAddressAndNotRepeated() {
        String key = key("{\"title\":\"QGIS\"}");

        HttpResponse<String> answer = get("", WFS + "&key=" + key);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(key);
    }

    @Test
    void isListedWithoutItsSecret() {
        String key = key("{\"title\":\"QGIS ở phòng\"}");
        bearer(key, WFS);

        assertThat(kt1.get("/api/keys").body())
                .contains("QGIS ở phòng", "\"right\":\"QUERY\"", "127.0.0.1")
                .doesNotContain(key.substring(12));
    }

    @Test
    void whatIsWrongWithAWishIsNamed() {
        assertThat(kt1.postJson("/api/keys", "{\"title\":\"x\",\"services\":\"FTP\"}")
                        .body())
                .contains("services=FTP");
        assertThat(kt1.postJson("/api/keys", "{\"title\":\"x\",\"right\":\"EDIT\"}")
                        .body())
                .contains("right=EDIT");
        assertThat(kt1.postJson("/api/keys", "{\"title\":\"x\",\"until\":\"2099-01-01\"}")
                        .body())
                .contains("until=2099-01-01");
        assertThat(kt1.postJson("/api/keys", "{\"title\":\"x\",\"layers\":\"nope\"}")
                        .body())
                .contains("layers=nope");
    }

    private String key(String wish) {
        return Visitor.find(
                "\"key\":\"([^\"]+)\"", kt1.postJson("/api/keys", wish).body());
    }

    private HttpResponse<String> bearer(String key, String path) {
        return send(request("", path).header("Authorization", "Bearer " + key).build());
    }
}
