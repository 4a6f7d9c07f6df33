package vn.datnuoc.portal.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.datnuoc.portal.RunningPortal;
import vn.datnuoc.portal.Visitor;

/** What a layer was, and undoing what became of it. */
@Tag("database")
class HistoryIT extends RunningPortal {

    private static final Map<String, String> BY_NUMBER = Map.of("key", "so");

    @Value("${datnuoc.home}")
    private Path home;

    /** R12.1: the change list between two versions. */
    @Test
    void listsWhatWasAddedChangedAndRemovedBetweenTwoVersions() {
        threeVersions("dd:su");
        JsonNode list = json(get("", "/api/layers/dd:su/thay-doi?tu=1&den=3"));
        assertThat(kinds(list)).containsExactly("CHANGED 2", "REMOVED 4", "CHANGED 6", "ADDED 11");
        assertThat(list.at("/changes/0/attributes/ten/before").asString()).isEqualTo("tên 1");
        assertThat(list.at("/changes/0/attributes/ten/after").asString()).isEqualTo("đổi");
        assertThat(list.at("/changes/0/geometry").asBoolean()).isFalse();
        assertThat(list.at("/changes/2/geometry").asBoolean()).isTrue();
        assertThat(list.at("/changes/3/attributes/so/after").asString()).isEqualTo("77");
        JsonNode half = json(get("", "/api/layers/dd:su/thay-doi?tu=1&den=3&so_luong=2"));
        assertThat(kinds(half)).containsExactly("CHANGED 2", "REMOVED 4");
        assertThat(kinds(json(get("", "/api/layers/dd:su/thay-doi?tu=1&den=3&so_luong=2&sau=" + half.path("next")))))
                .containsExactly("CHANGED 6", "ADDED 11");
    }

    /** R12.1: also between publications of whole files. */
    @Test
    void comparesVersionsThatWerePublishedAsWholeFiles() {
        threeVersions("dd:su_tep");
        publishFile("dd:su_tep", squares(3));
        JsonNode list = json(get("", "/api/layers/dd:su_tep/thay-doi?tu=3&den=4"));
        assertThat(kinds(list)).hasSize(13).contains("ADDED 12", "ADDED 13", "ADDED 14", "REMOVED 1");
    }

    @Test
    void theListObeysTheLimitsOfTheReader() {
        threeVersions("dd:su_han");
        String grant = "{'principal': 'account:kt1', 'target': 'dd:su_han', 'document': 'QĐ 1', 'rights': {'QUERY':"
                + " {'rows': 'so <> 5', 'hidden': ['ten']}}}";
        assertThat(postJson("qt1", "/api/grants", grant).statusCode()).isLessThan(300);
        JsonNode list = json(get("kt1", "/api/layers/dd:su_han/thay-doi?tu=1&den=3"));
        assertThat(kinds(list)).containsExactly("REMOVED 4", "ADDED 11");
        assertThat(list.toString()).doesNotContain("tên").doesNotContain("\"ten\"");
        assertThat(get("kt1", "/api/layers/dd:su_han/du-lieu?phien_ban=1").body())
                .contains("\"numberMatched\":9")
                .doesNotContain("tên");
        assertThat(get("kt1", "/api/layers/dd:su_han/phien-ban/1").body())
                .doesNotContain("checksum")
                .doesNotContain("rows");
        assertThat(get("", "/api/layers/dd:khong_co/thay-doi?tu=1&den=2").statusCode())
                .isEqualTo(404);
    }

    @Test
    void givesTheDataAsOfAVersionAndAsOfADay() {
        threeVersions("dd:su_ngay");
        assertThat(get("", "/api/layers/dd:su_ngay/du-lieu?phien_ban=1").body())
                .contains("\"version\":1", "\"numberMatched\":10", "\"tên 1\"")
                .doesNotContain("đổi");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(get("", "/api/layers/dd:su_ngay/du-lieu?ngay=" + today).body())
                .contains("\"version\":3", "đổi");
        assertThat(get("", "/api/layers/dd:su_ngay/du-lieu?ngay=" + today.minusDays(1))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("", "/api/layers/dd:su_ngay/du-lieu?phien_ban=9").statusCode())
                .isEqualTo(400);
    }

    /** R4.5b: the content after the undo has the checksum of the version before. */
    @Test
    void undoingAPublicationOfChangesGivesTheChecksumOfTheVersionBefore() throws java.io.IOException {
        threeVersions("dd:su_lui");
        String before = checksum("dd:su_lui", 2);
        assertThat(checksum("dd:su_lui", 3)).isNotEqualTo(before);
        HttpResponse<String> draft = undo("cn1", "dd:su_lui");
        assertThat(draft.statusCode()).as(draft.body()).isEqualTo(201);
        assertThat(publish("cn1", "dd:su_lui").statusCode()).isEqualTo(403);
        assertThat(publish("qt1", "dd:su_lui").body()).contains("\"version\":4");
        assertThat(checksum("dd:su_lui", 4)).isEqualTo(before);
        assertThat(kinds(json(get("", "/api/layers/dd:su_lui/thay-doi?tu=2&den=4"))))
                .isEmpty();
        assertThat(logged("DRAFT_UNDO", "dd:su_lui")).isNotEmpty();
        assertThat(logged("PUBLISH", "dd:su_lui")).anyMatch(line -> line.contains("UNDO_CHANGES"));
    }

    /** R4.5b: the same for a bad whole file; and the undo can be undone. */
    @Test
    void undoingAPublicationOfAWholeFileGivesTheChecksumOfTheVersionBefore() {
        threeVersions("dd:su_xau");
        publishFile("dd:su_xau", squares(2));
        String good = checksum("dd:su_xau", 3);
        String bad = checksum("dd:su_xau", 4);
        undo("cn1", "dd:su_xau");
        assertThat(publish("qt1", "dd:su_xau").body()).contains("\"version\":5", "\"rows\":10");
        assertThat(checksum("dd:su_xau", 5)).isEqualTo(good).isNotEqualTo(bad);
        changeLayer("cn1", "dd:su_xau", feature(0, "\"sửa tiếp\"", 0), BY_NUMBER);
        assertThat(publish("qt1", "dd:su_xau").body()).contains("\"version\":6");
        assertThat(kinds(json(get("", "/api/layers/dd:su_xau/thay-doi?tu=5&den=6"))))
                .containsExactly("CHANGED 1");
        assertThat(checksum("dd:su_xau", 4)).isEqualTo(bad);
        undo("cn1", "dd:su_xau");
        assertThat(publish("qt1", "dd:su_xau").statusCode()).isEqualTo(200);
        assertThat(checksum("dd:su_xau", 7)).isEqualTo(good);
    }

    @Test
    void aDraftedUndoIsOverWhenSomethingElseIsPublishedFirst() {
        threeVersions("dd:su_muon");
        String undo = Visitor.find("\"id\":(\\d+)", undo("cn1", "dd:su_muon").body());
        changeLayer("qt2", "dd:su_muon", feature(0, "\"nhanh hơn\"", 0), BY_NUMBER);
        assertThat(publish("qt1", "dd:su_muon").statusCode()).isEqualTo(200);
        assertThat(publish("qt1", "dd:su_muon").statusCode()).isEqualTo(409);
        assertThat(post("qt1", "/api/drafts/" + undo + "/reject", "application/json", "{\"reason\":\"muộn\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(undo("kt1", "dd:su_muon").statusCode()).isEqualTo(403);
        publishFile("dd:su_mot", squares(2));
        assertThat(undo("cn1", "dd:su_mot").statusCode()).isEqualTo(409);
    }

    @Test
    void thePageShowsTheVersionsAndWhatChanged() {
        threeVersions("dd:su_trang");
        String page = get("", "/lich-su/dd:su_trang").body();
        assertThat(page).contains("Lịch sử của lớp", "Thay đổi từ phiên bản 2 đến 3", ">thêm<", "cả hình dạng");
        assertThat(get("", "/lich-su/dd:su_trang?tu=1&den=2&lang=en").body())
                .contains("Changes from version 1 to 2", "<del>tên 1</del>", "<ins>đổi</ins>");
        assertThat(get("", Visitor.find("href=\"(/lich-su/[^\"]*ma=2)\"", page)).body())
                .contains("title=\"" + checksum("dd:su_trang", 2));
        assertThat(get("", "/lich-su/dd:khong_co").statusCode()).isEqualTo(404);
    }

    /** Ten squares; then one renamed and one removed; then one moved and one added. */
    private void threeVersions(String layer) {
        publishFile(layer, squares(10));
        changeLayer(
                "cn1",
                layer,
                "{\"type\":\"Feature\",\"properties\":{\"so\":1,\"ten\":\"đổi\"},\"geometry\":null}\n",
                Map.of("key", "so", "removed", "3"));
        assertThat(publish("qt1", layer).statusCode()).isEqualTo(200);
        changeLayer("cn1", layer, feature(5, "\"tên 5\"", 30) + feature(77, "\"mới\"", 31), BY_NUMBER);
        assertThat(publish("qt1", layer).statusCode()).isEqualTo(200);
    }

    private void publishFile(String layer, String file) {
        assertThat(addLayer("cn1", layer, file).statusCode()).isEqualTo(201);
        assertThat(publish("qt1", layer).statusCode()).isEqualTo(200);
    }

    private static String squares(int count) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < count; i++) {
            file.append(feature(i, "\"tên " + i + "\"", i));
        }
        return file.toString();
    }

    private static String feature(int number, String name, int place) {
        String west = String.valueOf(1040 + place);
        return ("{\"type\":\"Feature\",\"properties\":{\"so\":" + number + ",\"ten\":" + name + "},\"geometry\":"
                        + "{\"type\":\"Polygon\",\"coordinates\":[[[W1,9],[W6,9],[W6,9.05],[W1,9.05],[W1,9]]]}}\n")
                .replace("W", west.substring(0, 3) + "." + west.substring(3));
    }

    private HttpResponse<String> publish(String account, String layer) {
        return post(account, "/api/layers/" + layer + "/publish", "application/json", "{}");
    }

    private HttpResponse<String> undo(String account, String layer) {
        return post(account, "/api/layers/" + layer + "/hoan-tac", "application/json", "{}");
    }

    private String checksum(String layer, long version) {
        JsonNode answer = json(get("", "/api/layers/" + layer + "/phien-ban/" + version));
        assertThat(answer.path("checksum").asString("")).as(answer.toString()).hasSize(64);
        return answer.path("checksum").asString();
    }

    private static List<String> kinds(JsonNode list) {
        return StreamSupport.stream(list.path("changes").spliterator(), false)
                .map(change -> change.path("kind").asString() + " "
                        + change.path("fid").asLong())
                .toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private List<String> logged(String operation, String layer) throws java.io.IOException {
        try (var files = Files.walk(home.resolve("audit"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .flatMap(file -> lines(file).stream())
                    .filter(line -> line.contains("\"" + operation + "\"") && line.contains(layer))
                    .toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
