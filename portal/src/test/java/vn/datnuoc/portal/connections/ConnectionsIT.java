package vn.datnuoc.portal.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.datnuoc.portal.RunningPortal;

/** R7.2: a system of an agency with its own credential, its own scope, a term, addresses and a custodian. */
@Tag("database")
class ConnectionsIT extends RunningPortal {

    private static final String HERE = "[\"127.0.0.0/8\", \"::1\"]";
    private static int number;

    private final String code = "kn-thu-" + ++number;
    private String secret = "";
    private String grant = "";

    @Value("${datnuoc.home}")
    private Path home = Path.of("");

    @BeforeEach
    void approve() {
        JsonNode approved = json(post("qt1", "/api/connections", body(code, HERE)));
        secret = approved.path("secret").asString();
        String query = "{\"principal\": \"connection:" + code + "\", \"target\": \"dd:thua_dat\","
                + " \"rights\": {\"EXPORT\": {\"hidden\": [\"ten_chu\"]}}, \"document\": \"QĐ 31\"}";
        grant = json(post("qt1", "/api/grants", query)).path("id").asString();
    }

    @AfterEach
    void takeBack() {
        post("qt1", "/api/grants/" + grant + "/remove", "{\"document\": \"QĐ dọn dẹp\"}");
        post("qt1", "/api/connections/" + code + "/revoke", "{\"document\": \"QĐ dọn dẹp\"}");
    }

    /** R15.2: it cannot be used before its duties are accepted, by its custodian and nobody else. */
    @Test
    void nothingIsGivenBeforeItsCustodianHasAcceptedItsDuties() {
        assertThat(features("dd:thua_dat")).isEqualTo(401);
        assertThat(features("bhd:sat_lo")).as("not even what the public has").isEqualTo(401);
        assertThat(post("kt1", path("accept"), "{}").statusCode()).isEqualTo(403);
        assertThat(post("qt1", path("accept"), "{}").statusCode()).isEqualTo(403);
        assertThat(json(get("cn1", "/api/connections/own")).toString())
                .contains(code)
                .contains("DUTIES_NOT_ACCEPTED");

        accept();

        assertThat(features("dd:thua_dat")).isEqualTo(200);
    }

    /** R7.2: the scoped layer and what the public has, nothing of its agency or its custodian. */
    @Test
    void itHasItsOwnGrantsAndThePublicsAndNotItsAgencys() {
        accept();
        assertThat(features("dd:thua_dat")).isEqualTo(200);
        assertThat(features("bhd:sat_lo")).isEqualTo(200);
        assertThat(features("tnn:gieng")).isEqualTo(404);
        assertThat(features("dcks:diem_ks")).isEqualTo(404);
        String capabilities =
                get(login(), "/wfs?SERVICE=WFS&REQUEST=GetCapabilities").body();
        assertThat(capabilities).contains("dd:thua_dat").contains("bhd:sat_lo").doesNotContain("tnn:gieng");
        assertThat(get(login(), "/secure/wfs?SERVICE=WFS&REQUEST=GetCapabilities")
                        .statusCode())
                .isEqualTo(200);
    }

    /** R9.1: what it takes away is of form 2 and without a term. */
    @Test
    void whatItTakesAwayIsOfForm2WithoutATerm() {
        accept();
        JsonNode term = json(get(login(), "/api/exports/term?purpose=x&layer=dd:thua_dat"));
        assertThat(term.toString()).contains("2").doesNotContain("validUntil\":\"");
    }

    @Test
    void itAdministersNothingAndHasNoSession() {
        accept();
        assertThat(get(login(), "/api/connections").statusCode()).isEqualTo(401);
        assertThat(get(login(), "/api/grants").statusCode()).isEqualTo(401);
        HttpResponse<String> form = send(request("", "/dang-nhap")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=" + code + "&password=" + secret))
                .build());
        assertThat(form.headers().firstValue("Location").orElse("")).doesNotEndWith("/");
    }

    @Test
    void aForeignAddressAWrongSecretAndAnEndedTermGiveNothing() {
        accept();
        assertThat(get(code + ":khong-dung", "/wfs?SERVICE=WFS&REQUEST=GetCapabilities")
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("kn-khong-co:x", "/wfs?SERVICE=WFS&REQUEST=GetCapabilities")
                        .statusCode())
                .isEqualTo(401);
        assertThat(change(body(code, "[\"192.0.2.0/24\"]")).statusCode()).isEqualTo(200);
        assertThat(features("dd:thua_dat")).isEqualTo(401);
        assertThat(change(body(code, HERE)).statusCode()).isEqualTo(200);
        assertThat(features("dd:thua_dat")).isEqualTo(200);
    }

    @Test
    void anotherPurposeHasToBeAcceptedAnew() {
        accept();
        assertThat(change(body(code, HERE).replace("Cập nhật hồ sơ", "Thống kê"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(features("dd:thua_dat")).isEqualTo(401);
        accept();
        assertThat(features("dd:thua_dat")).isEqualTo(200);
    }

    @Test
    void aNewSecretEndsTheOneBefore() {
        accept();
        String renewed = json(post("qt1", path("secret"), "{\"document\": \"QĐ 32\"}"))
                .path("secret")
                .asString();
        assertThat(features("dd:thua_dat")).isEqualTo(401);
        secret = renewed;
        assertThat(features("dd:thua_dat")).isEqualTo(200);
    }

    /** R7.2: revoke → 401, with the next request, for good. */
    @Test
    void aRevokedConnectionIsRefusedFromTheNextRequestOn() {
        accept();
        assertThat(post("qt1", path("revoke"), "{\"document\": \"QĐ 33\"}").statusCode())
                .isEqualTo(200);
        assertThat(features("dd:thua_dat")).isEqualTo(401);
        assertThat(post("qt1", path("revoke"), "{\"document\": \"QĐ 33\"}").statusCode())
                .isEqualTo(409);
        assertThat(post("cn1", path("accept"), "{}").statusCode()).isEqualTo(409);
        assertThat(change(body(code, HERE)).statusCode()).isEqualTo(409);
    }

    /** Art. 8.2, 8.4: nobody answers for it while its custodian is locked. */
    @Test
    void withItsCustodianLockedItIsRefused() {
        accept();
        assertThat(features("dd:thua_dat")).isEqualTo(200);
        String lock = "{\"reason\": \"DE_NGHI\", \"requester\": \"Giám đốc Sở\", \"document\": \"CV 5\"}";
        assertThat(post("qt1", "/api/accounts/cn1/lock", lock).statusCode()).isEqualTo(200);
        try {
            assertThat(features("dd:thua_dat")).isEqualTo(401);
        } finally {
            post("qt1", "/api/accounts/cn1/unlock", "{\"document\": \"QĐ 6\"}");
        }
        assertThat(features("dd:thua_dat")).isEqualTo(200);
    }

    @Test
    void aGrantBeyondItsScopeOrOfEditIsNotTaken() {
        String beyond = "{\"principal\": \"connection:" + code + "\", \"target\": \"tnn:gieng\","
                + " \"rights\": {\"QUERY\": {}}, \"document\": \"QĐ 31\"}";
        assertThat(post("qt1", "/api/grants", beyond).statusCode()).isEqualTo(400);
        assertThat(post(
                                "qt1",
                                "/api/grants",
                                beyond.replace("tnn:gieng", "dd:thua_dat").replace("QUERY", "EDIT"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatItDoesIsRecordedAndItsSecretIsNot() throws IOException {
        accept();
        features("dd:thua_dat");
        List<String> lines = auditLines();
        assertThat(lines)
                .anyMatch(line -> line.contains("connection:" + code) && line.contains("GetFeature"))
                .anyMatch(line -> line.contains("CONNECTION_APPROVE") && line.contains(code))
                .noneMatch(line -> line.contains(secret));
    }

    @ParameterizedTest
    @CsvSource({
        "kn-thu, vilis, code",
        "2099-12-31, 2020-01-01, until",
        "so-nnmt, khong-co, agency",
        "cn1, kt1, custodian",
        "cn1, khong-co, custodian",
        "dcks, xx, scope",
        "::1, localhost, addresses",
        "Cập nhật hồ sơ, ' ', purpose",
        "QĐ 30, ' ', document"
    })
    void whatMakesNoSenseIsNamed(String right, String wrong, String named) {
        HttpResponse<String> answer =
                post("qt1", "/api/connections", body("kn-thu-sai", HERE).replace(right, wrong));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"parameter\":\"" + named + "\"");
    }

    /** R17 */
    @ParameterizedTest
    @CsvSource({"kt1, 403", "cn1, 403", "'', 401"})
    void connectionsAreForAdministratorsAlone(String account, int status) {
        assertThat(get(account, "/api/connections").statusCode()).isEqualTo(status);
        assertThat(post(account, "/api/connections", body("kn-cua-ai", HERE)).statusCode())
                .isEqualTo(status);
        assertThat(post(account, path("revoke"), "{}").statusCode()).isEqualTo(status);
    }

    private void accept() {
        assertThat(post("cn1", path("accept"), "{}").statusCode()).isEqualTo(200);
    }

    private String login() {
        return code + ":" + secret;
    }

    private int features(String layer) {
        return get(login(), "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&COUNT=1&TYPENAMES=" + layer)
                .statusCode();
    }

    private String path(String act) {
        return "/api/connections/" + code + "/" + act;
    }

    private HttpResponse<String> change(String body) {
        return send(request("qt1", "/api/connections/" + code)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> post(String account, String path, String body) {
        return post(account, path, "application/json", body);
    }

    private static String body(String code, String addresses) {
        return "{\"code\": \"" + code + "\", \"title\": \"VILIS\", \"agency\": \"so-nnmt\", \"custodian\": \"cn1\","
                + " \"purpose\": \"Cập nhật hồ sơ\", \"scope\": [\"dd\", \"dcks\"], \"addresses\": " + addresses
                + ", \"until\": \"2099-12-31\", \"document\": \"QĐ 30\"}";
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JsonMapper.shared().readTree(answer.body());
    }

    private List<String> auditLines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home.resolve("audit"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }
}
