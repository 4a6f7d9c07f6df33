package vn.datnuoc.portal.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.datnuoc.policy.login.FailedLogIns;
import vn.datnuoc.portal.RunningPortal;
import vn.datnuoc.portal.Visitor;

/** Administration of an account that does not belong to the demonstration: a session and a code, never Basic. */
class TotpIT extends RunningPortal {

    private static final String ADMINISTRATOR = "qt9";
    private static final String PASSWORD = "xuồng ba lá qua kênh";

    @Autowired
    private FailedLogIns failed;

    @Autowired
    private JdbcClient jdbc;

    private Visitor visitor;

    /** A copy of qt1 that is not of the demonstration, with a hash as made years ago. */
    @BeforeEach
    void addAdministrator() {
        forget();
        jdbc.sql(
                        """
                        insert into account (name, kind, person, agency, password_hash, must_change_password, state, demo,
                            version, created, scheme, identifier, duties_version, duties_accepted, request)
                        select :name, kind, person, agency, :hash, false, 'ACTIVE', false,
                            :version, created, scheme, '079099000999', duties_version, duties_accepted,
                            request
                        from account where name = 'qt1'""")
                .param("name", ADMINISTRATOR)
                // what was remembered of the copy before is for another version
                .param("version", System.nanoTime())
                .param("hash", new BCryptPasswordEncoder(4).encode(PASSWORD))
                .update();
        visitor = Visitor.seeingRedirects(url());
    }

    @AfterEach
    void forget() {
        failed.succeeded("127.0.0.1", ADMINISTRATOR);
        failed.succeeded("codes of " + ADMINISTRATOR, ADMINISTRATOR);
        for (String table : new String[] {
            "personal_key", "log_in_session", "account_use", "use_warning", "authenticator", "authenticator_reissue"
        }) {
            jdbc.sql("delete from " + table + " where account = :name")
                    .param("name", ADMINISTRATOR)
                    .update();
        }
        jdbc.sql("delete from account where name = :name")
                .param("name", ADMINISTRATOR)
                .update();
    }

    @Test
    void aPasswordAloneOpensNoAdministration() {
        assertThat(Visitor.sentTo(visitor.logIn(ADMINISTRATOR, PASSWORD))).isEqualTo("/dang-nhap/ma");

        assertThat(Visitor.sentTo(visitor.get("/quan-tri/phien"))).isEqualTo("/dang-nhap/ma?tiep=/quan-tri/phien");
        assertThat(visitor.get("/api/use-warnings").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/api/use-warnings").body()).contains("TOTP");
    }

    @Test
    void theFirstLogInSetsUpAnAuthenticator() {
        visitor.logIn(ADMINISTRATOR, PASSWORD);
        assertThat(Visitor.sentTo(visitor.get("/dang-nhap/ma"))).isEqualTo("/tai-khoan/ma-xac-thuc");

        byte[] secret = setUp(visitor);

        assertThat(secret).hasSize(20);
        assertThat(visitor.get("/quan-tri/phien").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/api/use-warnings").statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeOpensAdministrationAndIsNeverAcceptedTwice() {
        byte[] secret = enrolled();
        String code = code(secret);
        visitor.logIn(ADMINISTRATOR, PASSWORD);
        assertThat(Visitor.sentTo(visitor.post("/dang-nhap/ma", "ma", code, "tiep", "/quan-tri/phien")))
                .isEqualTo("/quan-tri/phien");
        assertThat(visitor.get("/quan-tri/phien").statusCode()).isEqualTo(200);

        Visitor thief = Visitor.seeingRedirects(url());
        thief.logIn(ADMINISTRATOR, PASSWORD);
        assertThat(thief.post("/dang-nhap/ma", "ma", code).statusCode()).isEqualTo(422);
        assertThat(Visitor.sentTo(thief.get("/quan-tri/phien"))).startsWith("/dang-nhap/ma");
    }

    @Test
    void wrongCodesCountAndMakeTheAccountWait() {
        byte[] secret = enrolled();
        visitor.logIn(ADMINISTRATOR, PASSWORD);
        for (int i = 0; i < 10; i++) {
            visitor.post("/dang-nhap/ma", "ma", "00000" + i);
        }

        HttpResponse<String> answer = visitor.post("/dang-nhap/ma", "ma", code(secret));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("hãy đợi vài phút");
    }

    @Test
    void basicNeverAdministers() {
        enrolled();

        assertThat(get(ADMINISTRATOR + ":" + PASSWORD, "/api/use-warnings").statusCode())
                .isEqualTo(403);
        assertThat(get(ADMINISTRATOR + ":" + PASSWORD, "/api/accounts/kt1/keys").statusCode())
                .isEqualTo(403);
        assertThat(get(ADMINISTRATOR + ":" + PASSWORD, "/api/keys").statusCode())
                .isEqualTo(403);
        assertThat(get(ADMINISTRATOR + ":" + PASSWORD, "/secure/wfs?SERVICE=WFS&REQUEST=GetCapabilities")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aProgramLogsInWithNamePasswordAndCode() {
        byte[] secret = enrolled();
        String withoutCode = "{\"name\":\"qt9\",\"password\":\"" + PASSWORD + "\"}";
        assertThat(visitor.postJson("/api/log-in", withoutCode).statusCode()).isEqualTo(401);

        String body = withoutCode.replace("}", ",\"code\":\"" + code(secret) + "\"}");
        assertThat(visitor.postJson("/api/log-in", body).statusCode()).isEqualTo(200);

        assertThat(visitor.get("/api/use-warnings").statusCode()).isEqualTo(200);
        assertThat(Visitor.seeingRedirects(url()).postJson("/api/log-in", body).statusCode())
                .as("the same code again")
                .isEqualTo(401);
        visitor.delete("/api/log-in");
        assertThat(visitor.get("/api/use-warnings").statusCode()).isEqualTo(401);
    }

    @Test
    void anotherAdministratorReissuesALostAuthenticator() {
        byte[] lost = enrolled();
        Visitor qt1 = Visitor.seeingRedirects(url());
        qt1.logIn("qt1", "datnuoc-demo");
        String reissue = "/api/accounts/qt9/authenticator/reissue";
        assertThat(qt1.postJson(reissue, "{}").statusCode())
                .as("without document")
                .isEqualTo(400);
        String handed = Visitor.find(
                "\"code\":\"([^\"]+)\"",
                qt1.postJson(reissue + "?document=7%2FSTNMT", "{}").body());

        visitor.logIn(ADMINISTRATOR, PASSWORD);
        String page = visitor.get("/tai-khoan/ma-xac-thuc").body();
        byte[] secret = secret(page);
        assertThat(visitor.post("/tai-khoan/ma-xac-thuc", "ma", code(secret)).statusCode())
                .as("without the code that was handed over")
                .isEqualTo(422);
        assertThat(visitor.post("/tai-khoan/ma-xac-thuc", "ma", code(secret), "cap-lai", handed)
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/quan-tri/phien").statusCode()).isEqualTo(200);
        assertThat(lost).isNotEqualTo(secret);
    }

    @Test
    void nobodyReissuesTheirOwnAuthenticator() {
        visitor.logIn(ADMINISTRATOR, PASSWORD);
        setUp(visitor);

        assertThat(visitor.postJson("/api/accounts/qt9/authenticator/reissue?document=7", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSecretIsNotInTheDatabaseInClear() {
        byte[] secret = enrolled();

        String kept = jdbc.sql("select secret from authenticator where account = 'qt9'")
                .query(String.class)
                .single();

        assertThat(kept)
                .doesNotContain(Base32.encode(secret))
                .doesNotContain(java.util.HexFormat.of().formatHex(secret));
    }

    @Test
    void anOldHashIsMadeAnewAtLogInAndTheSessionGoesOn() {
        visitor.logIn(ADMINISTRATOR, PASSWORD);

        assertThat(jdbc.sql("select password_hash from account where name = 'qt9'")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}$2a$12$");
        assertThat(visitor.get("/tai-khoan").statusCode()).isEqualTo(200);
    }

    @Test
    void aNewPasswordWantsThePresentOneAndKeepsTheRules() {
        visitor.logIn(ADMINISTRATOR, PASSWORD);
        String good = "con đò chiều qua sông";

        assertThat(change("sai mật khẩu cũ rồi", good, good).body()).contains("Mật khẩu đang dùng không đúng");
        assertThat(change(PASSWORD, "ngắn", "ngắn").body()).contains("ít nhất 12 ký tự");
        assertThat(change(PASSWORD, "matkhau@123456", "matkhau@123456").body()).contains("quá phổ biến");
        assertThat(change(PASSWORD, "người tên qt9 đây", "người tên qt9 đây").body())
                .contains("không được chứa tên đăng nhập");
        assertThat(change(PASSWORD, good, good + "!").body()).contains("Hai lần nhập khác nhau");

        assertThat(Visitor.sentTo(change(PASSWORD, good, good))).startsWith("/dang-nhap");
        assertThat(Visitor.sentTo(visitor.get("/tai-khoan"))).isEqualTo("/dang-nhap");
        assertThat(Visitor.sentTo(visitor.logIn(ADMINISTRATOR, good))).isEqualTo("/dang-nhap/ma?tiep=/tai-khoan");
    }

    private HttpResponse<String> change(String old, String password, String again) {
        return visitor.post("/tai-khoan/mat-khau", "old", old, "password", password, "again", again);
    }

    private static byte[] setUp(Visitor visitor) {
        byte[] secret = secret(visitor.get("/tai-khoan/ma-xac-thuc").body());
        assertThat(visitor.post("/tai-khoan/ma-xac-thuc", "ma", code(secret)).statusCode())
                .isEqualTo(302);
        return secret;
    }

    /** Set up long ago: every code of now is new. */
    private byte[] enrolled() {
        Visitor first = Visitor.seeingRedirects(url());
        first.logIn(ADMINISTRATOR, PASSWORD);
        byte[] secret = setUp(first);
        jdbc.sql("update authenticator set last_step = 0 where account = 'qt9'").update();
        return secret;
    }

    private static String code(byte[] secret) {
        return Totp.code(secret, Totp.stepAt(Instant.now()), Totp.DIGITS);
    }

    private static byte[] secret(String page) {
        return decoded(Visitor.find("id=\"secret\">([A-Z2-7 ]+)<", page).replace(" ", ""));
    }

    private static byte[] decoded(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (char letter : base32.toCharArray()) {
            held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
