package vn.datnuoc.portal.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.datnuoc.portal.RunningPortal;

/** The table of periods of Art. 9, as the third kind manages it. */
@Tag("database")
class RulesIT extends RunningPortal {

    private final List<String> set = new ArrayList<>();

    @AfterEach
    void takeBack() {
        set.forEach(id -> post("qt1", "/api/validity-rules/" + id + "/remove", "{\"document\": \"QĐ dọn dẹp\"}"));
    }

    /** R9.2, R17: the period table is managed by kind (c). */
    @ParameterizedTest
    @CsvSource({"kt1, 403", "cn1, 403", "'', 401", "qt1, 200"})
    void periodsAreForAdministratorsAlone(String account, int status) {
        assertThat(get(account, "/api/validity-rules").statusCode()).isEqualTo(status);
        if (status != 200) {
            assertThat(post(account, "/api/validity-rules", "{}").statusCode()).isEqualTo(status);
        }
    }

    /** R9.2: without a period the answer is no; with one it is yes until then; a later one shortens nothing issued. */
    @Test
    void withoutAPeriodNothingIsIssuedAndALaterOneShortensNothing() {
        assertThat(term("", "bhd:sat_lo").statusCode()).isEqualTo(409);
        assertThat(term("", "bhd:sat_lo").body()).contains("CHUA_QUY_DINH_THOI_HAN");

        JsonNode rule = save(4, "bhd:sat_lo", "public", "P30D");
        assertThat(term("", "bhd:sat_lo").statusCode()).isEqualTo(200);

        JsonNode shorter = save(4, "bhd:sat_lo", "public", "P1D");
        assertThat(shorter.path("id")).as("it takes the place of the other").isEqualTo(rule.path("id"));
        JsonNode history = json(get("qt1", "/api/validity-rules/history"));
        assertThat(history.at("/0/was/period").asString()).isEqualTo("P30D");
        assertThat(history.at("/0/became/period").asString()).isEqualTo("P1D");
        assertThat(history.at("/0/document").asString()).isEqualTo("QĐ 21/QĐ-SNNMT");
        assertThat(history.at("/0/account").asString()).isEqualTo("qt1");
    }

    /** R9.1: forms 1 and 2 have no term unless a rule says otherwise, for a layer or for an agency. */
    @Test
    void theEffectOfAnOverrideForForm1IsShown() {
        JsonNode override = json(post("qt1", "/api/validity-rules/effect", rule(1, "dd", "agency:ubnd-xa", "P90D")));

        JsonNode parcels = layer(override, "dd:thua_dat");
        assertThat(parcels.path("changes").asBoolean()).isTrue();
        assertThat(parcels.at("/before/refused").asBoolean()).isFalse();
        assertThat(parcels.at("/before/rule").asString()).isEqualTo("Điều 9 khoản 1");
        assertThat(parcels.at("/after/until").asString()).endsWith("T16:59:59Z");
        assertThat(layer(override, "tnn:gieng").path("changes").asBoolean()).isFalse();
        assertThat(json(get("qt1", "/api/validity-rules")).toString()).doesNotContain("P90D");
    }

    /** R9.2: by form, by component and layer, and by purpose; "no term" must be said too. */
    @Test
    void aRuleIsForAFormATargetARecipientAndAPurpose() {
        JsonNode rule = save(5, "dd", "agency-type:STATE_BODY", "none");
        JsonNode ofPurpose = given(json(post(
                "qt1",
                "/api/validity-rules",
                rule(5, "dd", "agency-type:STATE_BODY", "P6M")
                        .replace("\"form\"", "\"purpose\": \"Lập dự án\", \"form\""))));

        assertThat(ofPurpose.path("id")).isNotEqualTo(rule.path("id"));
        assertThat(json(get("qt1", "/api/validity-rules")).toString())
                .contains("\"period\":\"none\"")
                .contains("Lập dự án");
    }

    @ParameterizedTest
    @CsvSource({
        "7, dd, public, P30D, form",
        "4, xx, public, P30D, target",
        "4, dd:khong_co, public, P30D, target",
        "4, dd, account:kt1, P30D, recipient",
        "4, dd, agency:khong-co, P30D, agency:khong-co",
        "4, dd, public, 30, period",
        "4, dd, public, P0D, period",
        "4, dd, public, P-1D, period"
    })
    void whatMakesNoSenseIsNamed(int form, String target, String recipient, String period, String named) {
        HttpResponse<String> answer = post("qt1", "/api/validity-rules", rule(form, target, recipient, period));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(named);
    }

    @Test
    void aRuleWantsTheDecisionThatSetsIt() {
        String without = rule(4, "dd", "public", "P30D").replace("QĐ 21/QĐ-SNNMT", "");
        assertThat(post("qt1", "/api/validity-rules", without).body()).contains("document");
    }

    private HttpResponse<String> term(String account, String layer) {
        return get(account, "/api/exports/term?purpose=H%E1%BB%8Dc&layer=" + layer);
    }

    private HttpResponse<String> post(String account, String path, String body) {
        return post(account, path, "application/json", body);
    }

    private JsonNode save(int form, String target, String recipient, String period) {
        return given(json(post("qt1", "/api/validity-rules", rule(form, target, recipient, period))));
    }

    private JsonNode given(JsonNode rule) {
        set.add(rule.path("id").asString());
        return rule;
    }

    private static String rule(int form, String target, String recipient, String period) {
        return "{\"form\": " + form + ", \"target\": \"" + target + "\", \"recipient\": \"" + recipient
                + "\", \"period\": \"" + period + "\", \"document\": \"QĐ 21/QĐ-SNNMT\"}";
    }

    private static JsonNode layer(JsonNode effects, String name) {
        return effects.valueStream()
                .filter(effect -> effect.path("layer").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JsonMapper.shared().readTree(answer.body());
    }
}
