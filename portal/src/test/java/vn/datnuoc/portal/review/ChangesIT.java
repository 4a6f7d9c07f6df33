package vn.datnuoc.portal.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.datnuoc.portal.RunningPortal;
import vn.datnuoc.portal.Visitor;

/** Drafts that change a published layer instead of replacing it. */
@Tag("database")
class ChangesIT extends RunningPortal {

    private static final int ROWS = 30;

    @Test
    void featuresOfTheFileReplaceOrAddByKeyAndListedKeysGo() {
        publishSquares("dd:sua");
        HttpResponse<String> draft = changeLayer(
                "cn1",
                "dd:sua",
                feature("{\"so\":3,\"ten\":\"đổi\"}", square(40)) + feature("{\"so\":900,\"ten\":\"mới\"}", square(41)),
                Map.of("key", "so", "removed", "5\n7\n"));
        assertThat(draft.statusCode()).as(draft.body()).isEqualTo(201);
        assertThat(draft.body()).contains("\"rows\":2").contains("\"problems\":[]");
        assertThat(values("dd:sua", "ten")).containsExactlyElementsOf(numbered(0, ROWS));
        assertThat(publish("cn1", "dd:sua").statusCode()).isEqualTo(403);
        assertThat(publish("qt1", "dd:sua").body()).contains("\"version\":2").contains("\"rows\":29");
        List<String> names = values("dd:sua", "ten");
        assertThat(names).hasSize(29).doesNotContain("tên 3", "tên 5", "tên 7").endsWith("mới");
        assertThat(names.get(3)).isEqualTo("đổi");
        assertThat(values("dd:sua", "id")).contains("sua.4", "sua.31").doesNotContain("sua.6", "sua.8");
        assertThat(inside("dd:sua", 40)).containsExactly("3");
        assertThat(inside("dd:sua", 3)).isEmpty();
    }

    @Test
    void whatTheFileDoesNotSayOfAFeatureStays() {
        publishSquares("dd:giu");
        changeLayer("cn1", "dd:giu", feature("{\"so\":4,\"ten\":\"chỉ tên\"}", "null"), Map.of("key", "so"));
        assertThat(publish("qt1", "dd:giu").statusCode()).isEqualTo(200);
        assertThat(inside("dd:giu", 4)).containsExactly("4");
        changeLayer("cn1", "dd:giu", feature("{\"so\":6}", square(60)), Map.of("key", "so"));
        assertThat(publish("qt1", "dd:giu").statusCode()).isEqualTo(200);
        assertThat(values("dd:giu", "ten")).contains("chỉ tên", "tên 6");
        assertThat(inside("dd:giu", 60)).containsExactly("6");
    }

    @Test
    void theReviewerSeesHowManyFeaturesChange() {
        publishSquares("dd:xem_sua");
        HttpResponse<String> draft = changeLayer(
                "cn1",
                "dd:xem_sua",
                feature("{\"so\":3,\"ten\":\"đổi\"}", "null") + feature("{\"so\":900,\"ten\":\"mới\"}", square(41)),
                Map.of("key", "so", "removed", "5\n7\n"));
        String page = loggedIn("qt1").get("/quan-tri/ban-thao/" + id(draft)).body();
        assertThat(page).contains("thêm 1", "đổi 1", "bỏ 2", "giữ nguyên 27");
    }

    @Test
    void whatDoesNotFitTheLayerIsAProblemOfTheDraft() {
        publishSquares("dd:khong_hop");
        assertThat(changeLayer("cn1", "dd:khong_hop", feature("{\"so\":1,\"la\":2}", square(1)), Map.of("key", "so"))
                        .body())
                .contains("the layer has no attribute la");
        assertThat(changeLayer("cn1", "dd:khong_hop", "", Map.of("key", "so", "removed", "777"))
                        .body())
                .contains("there is no feature to remove: 777");
        String twice = feature("{\"so\":1}", square(1)) + feature("{\"so\":1}", square(2));
        assertThat(changeLayer("cn1", "dd:khong_hop", twice, Map.of("key", "so"))
                        .body())
                .contains("the file has the key twice: 1");
        assertThat(changeLayer(
                                "cn1",
                                "dd:khong_hop",
                                feature("{\"so\":1}", "{\"type\":\"Point\",\"coordinates\":[105,9]}"),
                                Map.of("key", "so"))
                        .body())
                .contains("another kind of geometry");
        assertThat(publish("qt1", "dd:khong_hop").statusCode()).isEqualTo(409);
        assertThat(changeLayer("cn1", "dd:khong_hop", feature("{\"so\":1}", "null"), Map.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(changeLayer("cn1", "dd:khong_co", feature("{\"so\":1}", "null"), Map.of("key", "so"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(changeLayer("kt1", "dd:khong_hop", feature("{\"so\":1}", "null"), Map.of("key", "so"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatSomebodyElseChangedSinceIsAConflictAndNewFeaturesAreNot() {
        publishSquares("dd:tranh_chap");
        String same = id(changeLayer("cn1", "dd:tranh_chap", renamed(1, "một"), Map.of("key", "so")));
        changeLayer(
                "qt2",
                "dd:tranh_chap",
                renamed(1, "hai") + feature("{\"so\":901,\"ten\":\"ba\"}", square(50)),
                Map.of("key", "so"));
        assertThat(publish("qt1", "dd:tranh_chap").statusCode()).isEqualTo(200);
        assertThat(publish("qt1", "dd:tranh_chap").statusCode()).isEqualTo(409);
        reject(same);
        changeLayer("cn1", "dd:tranh_chap", feature("{\"so\":902,\"ten\":\"bốn\"}", square(51)), Map.of("key", "so"));
        assertThat(publish("qt1", "dd:tranh_chap").statusCode()).isEqualTo(200);
        assertThat(values("dd:tranh_chap", "ten")).hasSize(32).contains("hai").endsWith("ba", "bốn");
        assertThat(values("dd:tranh_chap", "id")).doesNotHaveDuplicates();
    }

    private void reject(String draft) {
        assertThat(post("qt1", "/api/drafts/" + draft + "/reject", "application/json", "{\"reason\":\"đã cũ\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void newFeaturesOfTwoDraftsGetDifferentIds() {
        publishSquares("dd:hai_moi");
        changeLayer("cn1", "dd:hai_moi", feature("{\"so\":902,\"ten\":\"bốn\"}", square(51)), Map.of("key", "so"));
        changeLayer("qt2", "dd:hai_moi", feature("{\"so\":901,\"ten\":\"ba\"}", square(50)), Map.of("key", "so"));
        assertThat(publish("qt1", "dd:hai_moi").statusCode()).isEqualTo(200);
        assertThat(publish("qt1", "dd:hai_moi").statusCode()).isEqualTo(200);
        assertThat(values("dd:hai_moi", "ten")).hasSize(32).endsWith("ba", "bốn");
        assertThat(values("dd:hai_moi", "id")).endsWith("hai_moi.31", "hai_moi.32");
    }

    private static String renamed(int number, String name) {
        return feature("{\"so\":" + number + ",\"ten\":\"" + name + "\"}", "null");
    }

    private void publishSquares(String layer) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            file.append(feature("{\"so\":" + i + ",\"ten\":\"tên " + i + "\"}", square(i)));
        }
        assertThat(addLayer("cn1", layer, file.toString()).statusCode()).isEqualTo(201);
        assertThat(publish("qt1", layer).statusCode()).isEqualTo(200);
    }

    private static List<String> numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "tên " + i).toList();
    }

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}\n";
    }

    /** The n-th square of a row of squares. */
    private static String square(int n) {
        String west = String.valueOf(1040 + n);
        return "{\"type\":\"Polygon\",\"coordinates\":[[[W1,9],[W6,9],[W6,9.05],[W1,9.05],[W1,9]]]}"
                .replace("W", west.substring(0, 3) + "." + west.substring(3));
    }

    private HttpResponse<String> publish(String account, String layer) {
        return post(account, "/api/layers/" + layer + "/publish", "application/json", "{}");
    }

    private static String id(HttpResponse<String> draft) {
        assertThat(draft.statusCode()).as(draft.body()).isEqualTo(201);
        return Visitor.find("\"id\":(\\d+)", draft.body());
    }

    private Visitor loggedIn(String account) {
        Visitor visitor = visitor();
        visitor.logIn(account, "datnuoc-demo");
        return visitor;
    }

    /** Of the features in the order of their ids. */
    private List<String> values(String layer, String attribute) {
        return members(attribute, "&TYPENAMES=" + layer);
    }

    private List<String> inside(String layer, int n) {
        double west = 104 + n / 10.0 + 0.02;
        return members("so", "&TYPENAMES=" + layer + "&BBOX=" + west + ",9.01," + (west + 0.01) + ",9.02,CRS:84");
    }

    private List<String> members(String member, String query) {
        String answer = get(
                        "", "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&OUTPUTFORMAT=application/json" + query)
                .body();
        assertThat(answer).contains("FeatureCollection");
        return Pattern.compile("\"" + member + "\":\"?([^\",}]+)")
                .matcher(answer)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
