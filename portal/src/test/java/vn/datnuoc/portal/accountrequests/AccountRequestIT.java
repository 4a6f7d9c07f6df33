package vn.datnuoc.portal.accountrequests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.datnuoc.portal.AskedAccount;
import vn.datnuoc.portal.RunningPortal;

/** R8.1 and R8.2: how one comes to an account (Art. 8.1, 8.2). */
@Tag("database")
class AccountRequestIT extends RunningPortal {

    private static final String CAPABILITIES = "/secure/wfs?SERVICE=WFS&REQUEST=GetCapabilities";

    private final AskedAccount asked = AskedAccount.on(this);

    /** R8.1 */
    @Test
    void thereIsNoAccountUntilItsRequestIsApproved() {
        HttpResponse<String> request = asked.ask("KHAI_THAC", "Trần Văn Minh", "096000000001");
        assertThat(request.statusCode()).isEqualTo(201);
        assertThat(AskedAccount.member(request, "state")).isEqualTo("WAITING");
        assertThat(AskedAccount.member(request, "account")).isEqualTo("minhtv");
        assertThat(get("qt1", "/api/accounts/minhtv").statusCode()).isEqualTo(404);
        assertThat(postJson("qt1", "/api/accounts/minhtv/unlock", "{'document': 'QĐ 1'}")
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> approved = asked.approve(AskedAccount.member(request, "id"), "qt1");
        assertThat(approved.statusCode()).isEqualTo(200);
        assertThat(AskedAccount.member(get("qt1", "/api/accounts/minhtv"), "state"))
                .isEqualTo("INVITED");
    }

    /** R8.1 */
    @Test
    void approvalAloneActivatesNothing() {
        String issued = asked.issued("KHAI_THAC", "Trần Văn Bình", "096000000002");
        assertThat(get(issued, CAPABILITIES).statusCode()).isEqualTo(403);
        assertThat(get(issued, "/wms?SERVICE=WMS&REQUEST=GetCapabilities").statusCode())
                .isEqualTo(403);
        assertThat(get(issued, "/api/exports").statusCode()).isEqualTo(403);
    }

    /** R8.1 */
    @Test
    void aRefusedRequestStaysRefused() {
        String id = AskedAccount.member(asked.ask("KHAI_THAC", "Trần Văn Chín", "096000000003"), "id");
        String path = "/api/account-requests/" + id;
        HttpResponse<String> withoutReason = postJson("qt1", path + "/refuse", "{'document': 'CV 5'}");
        assertThat(AskedAccount.member(withoutReason, "parameter")).isEqualTo("reason");
        assertThat(postJson("qt1", path + "/refuse", "{'document': 'CV 5', 'reason': 'thiếu căn cứ'}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(asked.approve(id, "qt2").statusCode()).isEqualTo(409);
        assertThat(get("qt1", path).body()).contains("REFUSED", "thiếu căn cứ", "CV 5");
    }

    /** R8.1 */
    @Test
    void aDecisionWantsItsDocument() {
        String id = AskedAccount.member(asked.ask("KHAI_THAC", "Trần Văn Danh", "096000000004"), "id");
        HttpResponse<String> answer = postJson("qt1", "/api/account-requests/" + id + "/approve", "{}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(AskedAccount.member(answer, "parameter")).isEqualTo("document");
    }

    /** R8.1 */
    @Test
    void nobodyApprovesAnAccountForThemselves() {
        String body = "{'agency': 'so-nnmt', 'document': 'CV 1', 'purpose': 'x', 'kind': 'CAP_NHAT', 'layers': ['*'],"
                + " 'person': 'Lê Văn Quản', 'scheme': 'MA_CAN_BO', 'identifier': 'qt1'}";
        String id = AskedAccount.member(postJson("qt1", "/api/account-requests", body), "id");
        assertThat(asked.approve(id, "qt1").statusCode()).isEqualTo(403);
        assertThat(asked.approve(id, "qt2").statusCode()).isEqualTo(200);
    }

    /** R8.1 */
    @Test
    void anAdministratorIsApprovedByAnotherThanWhoEnteredTheRequest() {
        String id = AskedAccount.member(asked.ask("QUAN_TRI", "Ngô Thị Xuân", "096000000005"), "id");
        assertThat(asked.approve(id, "qt1").statusCode()).isEqualTo(403);
        assertThat(asked.approve(id, "qt2").statusCode()).isEqualTo(200);
    }

    /** R8.1 */
    @Test
    void onlyAdministratorsDecideAndOthersAskForTheirOwnAgency() {
        String id = AskedAccount.member(asked.ask("KHAI_THAC", "Trần Văn Giang", "096000000006"), "id");
        assertThat(asked.approve(id, "cn1").statusCode()).isEqualTo(403);
        assertThat(asked.approve(id, "").statusCode()).isEqualTo(401);
        assertThat(get("kt1", "/api/account-requests").statusCode()).isEqualTo(403);
        String body = "{'agency': '%s', 'document': 'CV 1', 'purpose': 'x', 'kind': 'KHAI_THAC', 'layers': ['dd'],"
                + " 'person': 'Trần Văn Hải', 'scheme': 'CCCD', 'identifier': '096000000007'}";
        assertThat(postJson("kt1", "/api/account-requests", body.formatted("so-nnmt"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(postJson("kt1", "/api/account-requests", body.formatted("ubnd-xa"))
                        .statusCode())
                .isEqualTo(201);
    }

    /** R8.2a */
    @ParameterizedTest
    @ValueSource(strings = {"", "Sở Tài nguyên và Môi trường", "Phòng Quản lý đất đai", "admin", "Tổ 3", "Cán bộ trực"})
    void anAccountOfNoOnePersonIsRefused(String person) {
        HttpResponse<String> answer = asked.ask("KHAI_THAC", person, "096000000010");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(AskedAccount.member(answer, "parameter")).isEqualTo("person");
    }

    /** R8.2a */
    @ParameterizedTest
    @ValueSource(strings = {"so_tnmt", "kn-huong", "phong.qldd", "quantri2", "kt.chung", "HuongLT", "../huong"})
    void aLogInNameThatIsSharedOrTellsNoPersonIsRefused(String login) {
        HttpResponse<String> answer = postJson(
                "qt1",
                "/api/account-requests",
                "{'agency': 'so-nnmt', 'document': 'CV 1', 'purpose': 'x', 'kind': 'KHAI_THAC', 'layers': ['dd'],"
                        + " 'person': 'Lê Thị Hương', 'scheme': 'CCCD', 'identifier': '096000000011', 'account': '"
                        + login + "'}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(AskedAccount.member(answer, "parameter")).isEqualTo("account");
    }

    /** R8.2a */
    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "09600000001A"})
    void aPersonHasAnIdentifier(String cccd) {
        HttpResponse<String> answer = asked.ask("KHAI_THAC", "Lê Thị Hương", cccd);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(AskedAccount.member(answer, "parameter")).isEqualTo("identifier");
    }

    /** R8.2a */
    @Test
    void aPersonHasOneAccountOfAKind() {
        asked.issued("KHAI_THAC", "Trần Văn Khoa", "096000000012");
        assertThat(asked.ask("KHAI_THAC", "Trần Văn Khoa", "096000000012").statusCode())
                .isEqualTo(409);
        assertThat(asked.ask("KHAI_THAC", "Trần Khoa", "0960 0000 0012").statusCode())
                .isEqualTo(409);
        assertThat(asked.ask("CAP_NHAT", "Trần Văn Khoa", "096000000012").statusCode())
                .isEqualTo(201);
        assertThat(asked.ask("CAP_NHAT", "Trần Văn Khoa", "096000000012").statusCode())
                .as("while the request waits")
                .isEqualTo(409);
    }

    /** R8.2b */
    @Test
    void thereAreExactlyThreeKinds() {
        String kinds = get("", "/api/account-kinds").body();
        assertThat(kinds.split("\"kind\"", -1)).hasSize(4);
        assertThat(kinds).contains("KHAI_THAC", "CAP_NHAT", "QUAN_TRI");
        HttpResponse<String> fourth = asked.ask("KHACH", "Trần Văn Long", "096000000013");
        assertThat(fourth.statusCode()).isEqualTo(400);
        assertThat(AskedAccount.member(fourth, "parameter")).isEqualTo("kind");
    }

    /** R8.2b */
    @Test
    void anAccountThatExploitsChangesNothingInAnyChannel() {
        assertThat(addLayer("kt1", "dd:cua_kt1", "{}").statusCode()).isEqualTo(403);
        String insert = "<wfs:Transaction xmlns:wfs='http://www.opengis.net/wfs/2.0' service='WFS' version='2.0.0'/>";
        assertThat(post("kt1", "/secure/wfs", "text/xml", insert).statusCode()).isBetween(400, 403);
        assertThat(postJson("kt1", "/api/agencies", "{}").statusCode()).isEqualTo(403);
        assertThat(postJson("kt1", "/api/layers/dd:thua_dat/publish", "{}").statusCode())
                .isBetween(403, 404);
    }

    /** R8.2b */
    @Test
    void dutiesAreNoFourthKind() {
        String duty = "{'duty': 'REVIEW', 'scope': 'dd', 'document': 'QĐ 9'}";
        assertThat(postJson("qt1", "/api/accounts/kt1/duties", duty).statusCode())
                .isEqualTo(409);
        assertThat(postJson("qt1", "/api/accounts/qt1/duties", duty).statusCode())
                .isEqualTo(403);
        assertThat(postJson("qt1", "/api/accounts/cn1/duties", duty).statusCode())
                .isEqualTo(201);
        assertThat(get("qt1", "/api/duties").body()).contains("cn1", "REVIEW", "QĐ 9");
        HttpResponse<String> taken = send(request("qt1", "/api/accounts/cn1/duties/REVIEW/dd?document=Q")
                .DELETE()
                .build());
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("\"duties\":[]");
    }
}
