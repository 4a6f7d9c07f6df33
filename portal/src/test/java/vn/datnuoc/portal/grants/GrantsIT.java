package vn.datnuoc.portal.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.datnuoc.portal.RunningPortal;

/** The grants as an administrator keeps them, and as they are followed from the next request on. */
@Tag("database")
class GrantsIT extends RunningPortal {

    private static final String LONG_AGO = "2026-01-01";
    private static final String SQUARE = "POLYGON ((105.1 9.1, 105.2 9.1, 105.2 9.2, 105.1 9.2, 105.1 9.1))";

    private final List<String> given = new ArrayList<>();

    @Value("${datnuoc.home}")
    private Path home = Path.of("");

    @AfterEach
    void takeBack() {
        for (String id : given) {
            post("qt2", "/api/grants/" + id + "/remove", "{\"document\": \"QĐ dọn dẹp\"}");
            post("qt1", "/api/grants/" + id + "/remove", "{\"document\": \"QĐ dọn dẹp\"}");
        }
    }

    /** R17: the administration is for the third kind alone. */
    @ParameterizedTest
    @CsvSource({"kt1, 403", "cn1, 403", "'', 401", "qt1, 200"})
    void grantsAreForAdministratorsAlone(String account, int status) {
        assertThat(get(account, "/api/grants").statusCode()).isEqualTo(status);
        assertThat(get(account, "/api/grants/explain?subject=account:kt1&layer=dd:thua_dat")
                        .statusCode())
                .isEqualTo(status);
        if (status != 200) {
            assertThat(post(account, "/api/grants", "{}").statusCode()).isEqualTo(status);
            assertThat(post(account, "/api/grants/effect", "{}").statusCode()).isEqualTo(status);
        }
    }

    /** R4.5a: within the powers given, from the next request on; what was given before ends as it begins. */
    @Test
    void aGrantHoldsFromTheNextRequestOn() {
        assertThat(features("kt1", "dcks:diem_ks")).isEqualTo(200);

        JsonNode refusal = save("account:kt1", "dcks:diem_ks", "{}");
        assertThat(refusal.path("state").asString()).isEqualTo("IN_FORCE");
        assertThat(features("kt1", "dcks:diem_ks")).isEqualTo(404);

        JsonNode query = save("account:kt1", "dcks:diem_ks", "{\"QUERY\": {}}");
        assertThat(features("kt1", "dcks:diem_ks")).isEqualTo(200);
        assertThat(find("account:kt1", "dcks:diem_ks", refusal).path("state").asString())
                .isEqualTo("OVER");

        remove(query);
        assertThat(features("kt1", "dcks:diem_ks"))
                .as("what is over still refuses")
                .isEqualTo(404);
        remove(refusal);
        assertThat(features("kt1", "dcks:diem_ks"))
                .as("what is removed does not")
                .isEqualTo(200);
    }

    @Test
    void anEndedGrantRefusesUntilItIsRemoved() {
        JsonNode grant = save("account:kt1", "dcks:diem_ks", "{\"QUERY\": {}}");

        assertThat(post("qt1", path(grant, "end"), "{\"document\": \"QĐ 9\"}").statusCode())
                .isEqualTo(200);

        assertThat(features("kt1", "dcks:diem_ks")).isEqualTo(404);
        assertThat(words("account:kt1", "dcks:diem_ks")).contains("đã hết thời hạn nên từ chối cho đến khi được gỡ bỏ");
    }

    /** R8.2b, R4.5c: EDIT is in force only when a second administrator has confirmed it. */
    @Test
    void aGrantOfEditWaitsForASecondAdministrator() {
        JsonNode proposed = save("account:cn1", "dcks:diem_ks", "{\"EDIT\": {}}");
        assertThat(proposed.path("state").asString()).isEqualTo("PROPOSED");
        assertThat(rights("account:cn1", "dcks:diem_ks")).doesNotContain("EDIT");

        assertThat(post("qt1", path(proposed, "confirm"), "{}").statusCode()).isEqualTo(403);
        assertThat(rights("account:cn1", "dcks:diem_ks")).doesNotContain("EDIT");

        assertThat(json(post("qt2", path(proposed, "confirm"), "{}"))
                        .path("state")
                        .asString())
                .isEqualTo("IN_FORCE");
        assertThat(rights("account:cn1", "dcks:diem_ks")).contains("EDIT");
        assertThat(post("qt2", path(proposed, "confirm"), "{}").statusCode()).isEqualTo(409);
    }

    @Test
    void aProposalIsCheckedAnewWhenItIsConfirmed() {
        publish("{\"cap\": \"1\"}");
        JsonNode proposed = save("account:cn1", "mt:nguon_thai", "{\"EDIT\": {\"rows\": \"cap = '1'\"}}");
        publish("{\"hang\": \"1\"}");

        HttpResponse<String> answer = post("qt2", path(proposed, "confirm"), "{}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("rows", "cap", "hang");
    }

    private void publish(String properties) {
        String point = "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [105, 9]},"
                + " \"properties\": " + properties + "}";
        assertThat(addLayer("cn1", "mt:nguon_thai", point).statusCode()).isEqualTo(201);
        assertThat(post("qt1", "/api/layers/mt:nguon_thai/publish", "{}").statusCode())
                .isEqualTo(200);
    }

    /** Nobody grants to themselves without a second administrator, by whatever principal. */
    @ParameterizedTest
    @ValueSource(strings = {"account:qt1", "agency:so-nnmt", "agency-type:STATE_BODY", "kind:QUAN_TRI"})
    void aGrantToOneselfWaitsForASecondAdministrator(String principal) {
        JsonNode proposed = save(principal, "bhd:sat_lo", "{\"EXPORT\": {}}");

        assertThat(proposed.path("state").asString()).isEqualTo("PROPOSED");
        assertThat(post("qt1", path(proposed, "confirm"), "{}").statusCode()).isEqualTo(403);
        assertThat(post("qt1", path(proposed, "end"), "{\"document\": \"rút lại\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("qt2", path(proposed, "confirm"), "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void aRefusalOfOneselfIsRemovedByAnotherAdministrator() {
        JsonNode refusal = given(json(post("qt2", "/api/grants", grant("account:qt1", "bhd:sat_lo", "{}"))));

        assertThat(post("qt1", path(refusal, "remove"), "{\"document\": \"QĐ 10\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(features("qt1", "bhd:sat_lo")).isEqualTo(404);
    }

    /** R8.2b: kind (a) has no write operation, and no connection has; a grant that says otherwise is not taken. */
    @ParameterizedTest
    @ValueSource(strings = {"account:kt1", "kind:KHAI_THAC"})
    void editIsNotGivenToWhoNeverEdits(String principal) {
        assertThat(refused(principal, "dcks:diem_ks", "{\"EDIT\": {}}", 400)).contains("Điều 8 khoản 2 a");
    }

    /** R4.5c: nothing is supplied without the right, and the refusal is recorded; a guessed export is not there. */
    @Test
    void withoutTheRightToExportNothingIsSuppliedAndTheRefusalIsRecorded() throws IOException {
        String order = "{\"layer\": \"dcks:diem_ks\", \"format\": \"GPKG\", \"purpose\": \"Thẩm định\"}";
        assertThat(post("kt1", "/api/exports", order).statusCode()).isEqualTo(403);
        assertThat(auditLines())
                .anyMatch(line -> line.contains("EXPORT_ASK") && line.contains("kt1") && line.contains("not allowed"))
                .anyMatch(line -> line.contains("REFUSED"));
        assertThat(get("kt1", "/api/exports/khong-doan-duoc/file").statusCode()).isEqualTo(404);

        save("account:kt1", "dcks:diem_ks", "{\"EXPORT\": {}}");
        assertThat(post("kt1", "/api/exports", order).statusCode()).isEqualTo(202);
    }

    @Test
    void aFilterIsCheckedAgainstTheWholeSchemaWhenItIsSaved() {
        assertThat(refused("account:kt1", "dd:thua_dat", "{\"QUERY\": {\"rows\": \"ma_xaa = '1'\"}}", 400))
                .contains("ma_xaa")
                .contains("ma_xa,");
        assertThat(refused("account:kt1", "dd:thua_dat", "{\"QUERY\": {\"rows\": \"ma_xa = \"}}", 400))
                .contains("rows");
        assertThat(refused("account:kt1", "vt:ndvi", "{\"VIEW\": {\"rows\": \"a = 1\"}}", 400))
                .contains("vt:ndvi");
        JsonNode hidingItsOwn = save(
                "kind:KHAI_THAC",
                "dd:thua_dat",
                "{\"QUERY\": {\"rows\": \"ten_chu <> 'x'\", \"hidden\": [\"ten_chu\"]}}");
        assertThat(hidingItsOwn.path("state").asString()).isEqualTo("IN_FORCE");
    }

    @Test
    void whatIsHiddenAndWhatIsNamedMustExist() {
        assertThat(refused("account:kt1", "dd:thua_dat", "{\"QUERY\": {\"hidden\": [\"ten_chuu\"]}}", 400))
                .contains("ten_chuu");
        assertThat(refused("account:kt9", "dd:thua_dat", "{}", 400)).contains("account:kt9");
        assertThat(refused("agency:khong-co", "dd:thua_dat", "{}", 400)).contains("agency:khong-co");
        assertThat(refused("account:kt1", "dd:khong_co", "{}", 400)).contains("dd:khong_co");
        assertThat(refused("user:kt1", "dd", "{}", 400)).contains("principal");
        assertThat(refused("account:kt1", "xx", "{}", 400)).contains("target");
        assertThat(refused("account:kt1", "dd", "{\"READ\": {}}", 400)).contains("READ");
        assertThat(refused("account:kt1", "dd", "{\"EXPORT\": {\"formats\": [\"DWG\"]}}", 400))
                .contains("DWG");
        assertThat(refused("account:kt1", "dd", "{\"VIEW\": {\"minMetersPerPixel\": -1}}", 400))
                .contains("minMetersPerPixel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((9.1 105.1, 9.1 105.2, 9.2 105.2, 9.2 105.1, 9.1 105.1)) | longitude comes first: 105.1 9.1",
                "POLYGON ((560000 1000000, 580000 1000000, 580000 1020000, 560000 1000000)) | longitude first",
                "POINT (105.1 9.1) | POLYGON",
                "POLYGON ((105.1 9.1, 105.2 9.2, 105.2 9.1, 105.1 9.2, 105.1 9.1)) | invalid polygon",
                "POLYGON ((105.1 | WKT"
            })
    void anAreaIsAPolygonWithLongitudeFirst(String area, String message) {
        assertThat(refused("account:kt1", "dd", "{\"QUERY\": {\"area\": \"" + area + "\"}}", 400))
                .contains(message);
    }

    @Test
    void anAreaMayBeWktOrGeoJson() {
        String geoJson = "{\\\"type\\\": \\\"Polygon\\\", \\\"coordinates\\\":"
                + " [[[105.1, 9.1], [105.2, 9.1], [105.2, 9.2], [105.1, 9.2], [105.1, 9.1]]]}";
        JsonNode wkt = save("account:kt1", "dcks:diem_ks", "{\"QUERY\": {\"area\": \"" + SQUARE + "\"}}");
        JsonNode json = save("account:kt1", "dcks:cap_phep", "{\"QUERY\": {\"area\": \"" + geoJson + "\"}}");

        assertThat(wkt.at("/rights/QUERY/area").asString()).isEqualTo(SQUARE);
        assertThat(json.at("/rights/QUERY/area").asString()).isEqualTo(SQUARE);
    }

    @Test
    void theEffectIsShownAndNothingIsWritten() {
        int before = json(get("qt1", "/api/grants")).size();

        JsonNode effect = json(post(
                "qt1",
                "/api/grants/effect",
                "{\"subject\": \"account:kt1\", \"grant\": "
                        + grant("agency:ubnd-xa", "dcks", "{\"EXPORT\": {\"hidden\": [\"tai_lieu\"]}}") + "}"));

        JsonNode minerals = effect.path("layers")
                .valueStream()
                .filter(layer -> layer.path("layer").asString().equals("dcks:diem_ks"))
                .findFirst()
                .orElseThrow();
        assertThat(minerals.path("changes").asBoolean())
                .as("what the state bodies have on the layer is more specific")
                .isFalse();
        assertThat(minerals.at("/before/rights").propertyNames()).containsExactly("DISCOVER", "VIEW", "QUERY");
        assertThat(json(get("qt1", "/api/grants"))).hasSize(before);
    }

    @Test
    void theEffectOfAMoreSpecificGrantShows() {
        JsonNode effect = json(post(
                "qt1",
                "/api/grants/effect",
                "{\"subject\": \"account:kt1\", \"grant\": " + grant("account:kt1", "dcks:diem_ks", "{\"EXPORT\": {}}")
                        + "}"));

        List<String> changed = effect.path("layers")
                .valueStream()
                .filter(layer -> layer.path("changes").asBoolean())
                .map(layer -> layer.path("layer").asString() + " "
                        + layer.at("/after/rights").propertyNames())
                .toList();
        assertThat(changed).containsExactly("dcks:diem_ks [DISCOVER, VIEW, QUERY, EXPORT]");
    }

    /** Saving a grant that gives an account less than the public has says that it has no effect. */
    @Test
    void aGrantOfLessThanThePublicHasSaysThatItHasNoEffect() {
        JsonNode less = save("account:kt1", "bhd:sat_lo", "{\"VIEW\": {}}");

        assertThat(less.path("warnings").toString())
                .contains("bhd:sat_lo")
                .contains("EXPORT")
                .contains("không có tác dụng");
        assertThat(words("account:kt1", "bhd:sat_lo")).contains("Ít hơn công chúng");
        assertThat(words("account:kt1", "dd:thua_dat")).doesNotContain("Ít hơn công chúng");
    }

    @Test
    void theExplanationNamesTheGrantThatDecidesAndThoseThatDoNot() {
        JsonNode explained = json(get("qt1", "/api/grants/explain?subject=account:kt1&layer=dd:thua_dat"));

        assertThat(explained.at("/deciding/id").asString()).isEqualTo("demo kt1 dd:thua_dat");
        assertThat(explained.at("/lessSpecific/0/principal").asString()).isEqualTo("agency-type:STATE_BODY");
        assertThat(explained.at("/access/rights/EXPORT/hidden").toString()).contains("ten_chu");
        assertThat(words("anonymous", "dd:thua_dat")).contains("lớp bị ẩn");
    }

    @Test
    void eachActIsInTheHistoryAndInTheAuditLog() throws IOException {
        JsonNode grant = save("account:kt1", "dcks:diem_ks", "{\"QUERY\": {}}");
        post("qt1", path(grant, "end"), "{\"document\": \"QĐ 12/QĐ-SNNMT\"}");

        JsonNode history = json(get("qt1", "/api/grants/" + id(grant) + "/history"));
        assertThat(history.valueStream().map(act -> act.path("act").asString())).containsExactly("END", "SAVE");
        assertThat(history.at("/0/document").asString()).isEqualTo("QĐ 12/QĐ-SNNMT");
        assertThat(history.at("/0/was/until").isMissingNode()
                        || history.at("/0/was/until").isNull())
                .isTrue();
        assertThat(history.at("/0/became/until").asString()).isNotEmpty();
        assertThat(auditLines())
                .anyMatch(line -> line.contains("GRANT_SAVE") && line.contains(id(grant)) && line.contains("qt1"))
                .anyMatch(line -> line.contains("GRANT_END") && line.contains(id(grant)));
    }

    @Test
    void aGrantWantsTheDocumentThatOrdersIt() {
        String without = grant("account:kt1", "dd", "{}").replace("QĐ 11/QĐ-SNNMT", " ");
        assertThat(post("qt1", "/api/grants", without).statusCode()).isEqualTo(400);
        JsonNode grant = save("account:kt1", "dcks:diem_ks", "{}");
        assertThat(post("qt1", path(grant, "remove"), "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void aGrantEndsAfterItBeginsAndReachesNeverBack() {
        String past = grant("account:kt1", "dcks:diem_ks", "{}")
                .replace("\"document\"", "\"until\": \"" + LONG_AGO + "\", \"document\"");
        assertThat(post("qt1", "/api/grants", past).statusCode()).isEqualTo(400);
        String back = grant("account:kt1", "dcks:diem_ks", "{\"QUERY\": {}}")
                .replace("\"document\"", "\"from\": \"" + LONG_AGO + "\", \"document\"");
        JsonNode saved = given(json(post("qt1", "/api/grants", back)));
        assertThat(saved.path("from").asString()).isGreaterThan(LONG_AGO + "T23");
    }

    private HttpResponse<String> post(String account, String path, String body) {
        return post(account, path, "application/json", body);
    }

    private JsonNode save(String principal, String target, String rights) {
        HttpResponse<String> answer = post("qt1", "/api/grants", grant(principal, target, rights));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return given(json(answer));
    }

    private JsonNode given(JsonNode grant) {
        given.add(0, id(grant));
        return grant;
    }

    private void remove(JsonNode grant) {
        assertThat(post("qt1", path(grant, "remove"), "{\"document\": \"QĐ dọn dẹp\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    private String refused(String principal, String target, String rights, int status) {
        HttpResponse<String> answer = post("qt1", "/api/grants", grant(principal, target, rights));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static String grant(String principal, String target, String rights) {
        return "{\"principal\": \"" + principal + "\", \"target\": \"" + target + "\", \"rights\": " + rights
                + ", \"document\": \"QĐ 11/QĐ-SNNMT\"}";
    }

    private JsonNode find(String principal, String target, JsonNode grant) {
        return json(get("qt1", "/api/grants?principal=" + principal + "&target=" + target))
                .valueStream()
                .filter(one -> id(one).equals(id(grant)))
                .findFirst()
                .orElseThrow();
    }

    private int features(String account, String layer) {
        return get(account, "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&COUNT=1&TYPENAMES=" + layer)
                .statusCode();
    }

    private List<String> rights(String subject, String layer) {
        return List.copyOf(json(get("qt1", "/api/grants/explain?subject=" + subject + "&layer=" + layer))
                .at("/access/rights")
                .propertyNames());
    }

    private String words(String subject, String layer) {
        return json(get("qt1", "/api/grants/explain?subject=" + subject + "&layer=" + layer))
                .path("words")
                .toString();
    }

    private static String path(JsonNode grant, String act) {
        return "/api/grants/" + id(grant) + "/" + act;
    }

    private static String id(JsonNode grant) {
        return grant.path("id").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JsonMapper.shared().readTree(answer.body());
    }

    private Stream<String> auditLines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home.resolve("audit"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines.stream();
    }
}
