package vn.datnuoc.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.datnuoc.portal.AskedAccount;
import vn.datnuoc.portal.RunningPortal;
import vn.datnuoc.portal.Visitor;

/** R8.4: accounts are locked at once and everywhere, and unlocked by a new decision (Art. 8.4). */
@Tag("database")
class LockIT extends RunningPortal {

    private static final String CAPABILITIES = "/wfs?SERVICE=WFS&REQUEST=GetCapabilities";
    private static final String PICTURE = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=dd:thua_dat&STYLES="
            + "&CRS=EPSG:3857&BBOX=11682000,1026000,11692000,1036000&WIDTH=64&HEIGHT=64&FORMAT=image/png";
    private static final String ALL_PARCELS = "/secure/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature"
            + "&TYPENAMES=dd:thua_dat&OUTPUTFORMAT=application/json";
    private static final String REQUESTED =
            "{'reason': 'DE_NGHI', 'requester': 'Giám đốc Sở', 'document': 'CV 77/SNNMT'}";
    private static final String UNSAFE =
            "{'reason': 'KHONG_BAO_MAT', 'requester': 'Tổ an toàn thông tin', 'document': 'BB 8'}";

    private final AskedAccount asked = AskedAccount.on(this);

    @AfterEach
    void unlock() {
        postJson("qt1", "/api/accounts/kt1/unlock", "{'document': 'QĐ mở khóa sau thử nghiệm'}");
    }

    /** R8.4a */
    @Test
    void aLockEndsSessionBasicAndPicturesWithTheNextRequest() {
        Visitor visitor = visitor();
        visitor.logIn("kt1", "datnuoc-demo");
        assertThat(visitor.fetch(PICTURE).statusCode()).isEqualTo(200);
        assertThat(get("kt1", "/secure" + CAPABILITIES).statusCode()).isEqualTo(200);
        assertThat(lock("kt1", REQUESTED).statusCode()).isEqualTo(200);
        assertThat(visitor.fetch(PICTURE).statusCode()).isEqualTo(401);
        assertThat(get("kt1", "/secure" + CAPABILITIES).statusCode()).isEqualTo(401);
        assertThat(get("kt1", CAPABILITIES).statusCode()).isEqualTo(401);
    }

    /** R8.4a */
    @Test
    void aLockEndsPersonalKeysForGood() {
        String wish = "{'title': 'QGIS', 'services': 'WMS,WFS', 'layers': '*', 'right': 'QUERY'}";
        Visitor visitor = visitor();
        visitor.logIn("kt1", "datnuoc-demo");
        String key = AskedAccount.member(visitor.postJson("/api/keys", wish), "key");
        assertThat(withKey(key).statusCode()).isEqualTo(200);
        lock("kt1", REQUESTED);
        assertThat(withKey(key).statusCode()).isEqualTo(401);
        unlock("kt1", "QĐ 80/QĐ-SNNMT");
        assertThat(withKey(key).statusCode()).as("a key of before the lock").isEqualTo(401);
    }

    /** R8.4a */
    @Test
    void aLockedSessionIsSentToTheLogIn() {
        Visitor visitor = visitor();
        visitor.logIn("kt1", "datnuoc-demo");
        lock("kt1", REQUESTED);
        assertThat(visitor.get("/xuat-du-lieu").uri().toString()).endsWith("/dang-nhap?ended");
        assertThat(visitor.logIn("kt1", "datnuoc-demo").uri().toString()).endsWith("/dang-nhap?locked");
    }

    /** R8.4a */
    @Test
    void aLockWhileALongAnswerStreamsHoldsForTheNextOne() throws IOException, InterruptedException {
        HttpResponse<InputStream> streaming =
                HttpClient.newHttpClient().send(request("kt1", ALL_PARCELS).build(), BodyHandlers.ofInputStream());
        assertThat(streaming.statusCode()).isEqualTo(200);
        try (InputStream body = streaming.body()) {
            assertThat(body.readNBytes(1_000)).hasSize(1_000);
            lock("kt1", REQUESTED);
            assertThat(get("kt1", ALL_PARCELS).statusCode()).isEqualTo(401);
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .endsWith("}");
        }
    }

    /** R8.4a */
    @Test
    void aLockWantsReasonRequesterAndDocument() {
        for (Map.Entry<String, String> missing : Map.of(
                        "reason", "{'requester': 'GĐ', 'document': 'CV 1'}",
                        "requester", "{'reason': 'DE_NGHI', 'document': 'CV 1'}",
                        "document", "{'reason': 'DE_NGHI', 'requester': 'GĐ'}")
                .entrySet()) {
            HttpResponse<String> answer = lock("kt1", missing.getValue());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(AskedAccount.member(answer, "parameter")).isEqualTo(missing.getKey());
        }
        assertThat(lock("kt1", "{'reason': 'KHAC', 'requester': 'GĐ', 'document': 'CV 1'}")
                        .statusCode())
                .isEqualTo(400);
    }

    /** R8.4a */
    @Test
    void unlockingWantsANewDecision() {
        lock("kt1", REQUESTED);
        assertThat(unlock("kt1", "").statusCode()).isEqualTo(400);
        assertThat(unlock("kt1", "CV 77/SNNMT").statusCode())
                .as("the document that locked")
                .isEqualTo(400);
        assertThat(unlock("kt1", "QĐ 80/QĐ-SNNMT").statusCode()).isEqualTo(200);
        assertThat(get("kt1", "/secure" + CAPABILITIES).statusCode()).isEqualTo(200);
        assertThat(get("qt1", "/api/accounts/kt1").body())
                .contains("DE_NGHI", "Giám đốc Sở", "CV 77/SNNMT", "QĐ 80/QĐ-SNNMT");
        assertThat(unlock("kt1", "QĐ 81").statusCode()).isEqualTo(409);
    }

    /** R8.4b */
    @Test
    void anAccountThatWasNotKeptSafeLosesItsCredentialsForGood() {
        String first = asked.issued("KHAI_THAC", "Bùi Văn Thắng", "096200000001");
        lock("thangbv", UNSAFE);
        assertThat(get(first, "/secure" + CAPABILITIES).statusCode()).isEqualTo(401);
        HttpResponse<String> unlocked = unlock("thangbv", "QĐ 90");
        assertThat(get(first, "/secure" + CAPABILITIES).statusCode())
                .as("the former password")
                .isEqualTo(401);
        String second = "thangbv:" + AskedAccount.member(unlocked, "one_time_password");
        assertThat(get(second, "/secure" + CAPABILITIES).statusCode())
                .as("a one-time password opens nothing but the way to an own one")
                .isEqualTo(403);
    }

    /** R8.4b */
    @Test
    void theKeysOfAnAccountThatWasNotKeptSafeStayRevoked() {
        String own = "xuồng ba lá qua kênh";
        asked.takeIntoUse(asked.issued("KHAI_THAC", "Bùi Văn Khoa", "096200000003"), own);
        Visitor visitor = visitor();
        visitor.logIn("khoabv", own);
        String wish = "{'title': 'QGIS', 'services': 'WFS', 'layers': '*', 'right': 'QUERY'}";
        String key = AskedAccount.member(visitor.postJson("/api/keys", wish), "key");
        assertThat(withKey(key).statusCode()).isEqualTo(200);
        lock("khoabv", UNSAFE);
        assertThat(withKey(key).statusCode()).isEqualTo(401);
        String password = AskedAccount.member(unlock("khoabv", "QĐ 91"), "one_time_password");
        asked.takeIntoUse("khoabv:" + password, "ghe chài chở lúa về");
        assertThat(get("khoabv:ghe chài chở lúa về", "/secure" + CAPABILITIES).statusCode())
                .isEqualTo(200);
        assertThat(withKey(key).statusCode()).isEqualTo(401);
    }

    /** R8.4a */
    @Test
    void onlyAnAdministratorLocksAndNobodyDecidesAboutThemselves() {
        assertThat(postJson("cn1", "/api/accounts/kt1/lock", REQUESTED).statusCode())
                .isEqualTo(403);
        assertThat(postJson("", "/api/accounts/kt1/lock", REQUESTED).statusCode())
                .isEqualTo(401);
        assertThat(postJson("qt1", "/api/accounts/qt1/expiry", "{'document': 'QĐ 1'}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(postJson("qt1", "/api/accounts/qt1/reissue", "{'document': 'QĐ 1'}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAccountEndsAfterItsLastDay() {
        asked.issued("KHAI_THAC", "Bùi Văn Tuấn", "096200000002");
        String ended = "{'expires': '2026-01-31', 'document': 'QĐ 3'}";
        assertThat(AskedAccount.member(postJson("qt1", "/api/accounts/tuanbv/expiry", ended), "state"))
                .isEqualTo("EXPIRED");
        String open = "{'document': 'QĐ 4'}";
        assertThat(AskedAccount.member(postJson("qt1", "/api/accounts/tuanbv/expiry", open), "state"))
                .isEqualTo("INVITED");
    }

    private HttpResponse<String> withKey(String key) {
        return send(request("", "/secure" + CAPABILITIES)
                .header("Authorization", "Bearer " + key)
                .build());
    }

    private HttpResponse<String> lock(String name, String order) {
        return postJson("qt1", "/api/accounts/" + name + "/lock", order);
    }

    private HttpResponse<String> unlock(String name, String document) {
        return postJson("qt1", "/api/accounts/" + name + "/unlock", "{'document': '" + document + "'}");
    }
}
