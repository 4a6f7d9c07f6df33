package vn.datnuoc.portal.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.datnuoc.portal.AskedAccount;
import vn.datnuoc.portal.RunningPortal;

/** R2.1: to whom the Decision applies (Art. 2). */
@Tag("database")
class AgencyIT extends RunningPortal {

    /** R2.1 */
    @Test
    void listsTheClassesOfAgenciesForEverybody() {
        assertThat(get("", "/api/agency-types").body())
                .contains("SO_BAN_NGANH", "UBND_XA", "UBND_HUYEN_CU", "TO_CHUC", "CA_NHAN")
                .contains("STATE_BODY", "ORGANISATION", "PERSON", "Sở, ban, ngành cấp tỉnh", "Provincial department");
    }

    /** R2.1 */
    @Test
    void registersAnAgencyWithClassAndTerm() {
        HttpResponse<String> added = postJson(
                "qt1",
                "/api/agencies",
                "{'code': 'so-xd', 'name': 'Sở Xây dựng', 'category': 'SO_BAN_NGANH', 'document': 'QĐ 1'}");
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(get("qt1", "/api/agencies").body()).contains("so-xd", "Sở Xây dựng", "SO_BAN_NGANH");
        assertThat(postJson("qt1", "/api/agencies/so-xd/term", "{'until': '2020-01-01', 'document': 'QĐ 2'}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(postJson("qt1", "/api/agencies/so-xd/term", "{'until': '2099-12-31', 'document': 'QĐ 2'}")
                        .body())
                .contains("2099-12-31");
    }

    /** R2.1 */
    @Test
    void aCodeIsTakenOnce() {
        String body = "{'code': 'xa-mot', 'name': 'Xã một', 'category': 'UBND_XA', 'document': 'QĐ 1'}";
        assertThat(postJson("qt1", "/api/agencies", body).statusCode()).isEqualTo(201);
        assertThat(postJson("qt1", "/api/agencies", body).statusCode()).isEqualTo(409);
    }

    /** R2.1 */
    @Test
    void namesWhatIsMissingOrWrong() {
        HttpResponse<String> answer =
                postJson("qt1", "/api/agencies", "{'code': 'x1', 'name': 'X', 'category': 'BO', 'document': 'QĐ 1'}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(AskedAccount.member(answer, "parameter")).isEqualTo("category");
        assertThat(answer.body()).contains("BO", "UBND_XA");
        HttpResponse<String> undocumented =
                postJson("qt1", "/api/agencies", "{'code': 'x1', 'name': 'X', 'category': 'TO_CHUC'}");
        assertThat(AskedAccount.member(undocumented, "parameter")).isEqualTo("document");
    }

    /** R2.1 */
    @Test
    void anAccountIsAskedForByAnAgencyOfTheRegister() {
        String rest = "'document': 'CV 1', 'purpose': 'x', 'kind': 'KHAI_THAC', 'layers': ['dd'],"
                + " 'person': 'Lê Thị Hạnh', 'scheme': 'MA_CAN_BO', 'identifier': 'HANH-1'}";
        HttpResponse<String> without = postJson("qt1", "/api/account-requests", "{" + rest);
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(AskedAccount.member(without, "parameter")).isEqualTo("agency");
        HttpResponse<String> unknown = postJson("qt1", "/api/account-requests", "{'agency': 'khong-co', " + rest);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(AskedAccount.member(unknown, "parameter")).isEqualTo("agency");
    }

    @Test
    void onlyAdministratorsReadAndChangeTheRegister() {
        for (String account : new String[] {"kt1", "cn1"}) {
            assertThat(get(account, "/api/agencies").statusCode()).isEqualTo(403);
            assertThat(postJson(account, "/api/agencies", "{}").statusCode()).isEqualTo(403);
        }
        assertThat(get("", "/api/agencies").statusCode()).isEqualTo(401);
    }
}
