package vn.datnuoc.portal.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.datnuoc.portal.RunningPortal;

@Tag("database")
class ReviewIT extends RunningPortal {

    private static final String TRIANGLE =
            "{\"type\":\"Feature\",\"properties\":{\"so\":%d},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                    + "[[[105,9],[105.1,9],[105.1,9.1],[105,9]]]}}%n";
    private static final String BOW_TIE =
            "{\"type\":\"Feature\",\"properties\":{\"so\":1},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                    + "[[[105,9],[105.1,9.1],[105.1,9],[105,9.1],[105,9]]]}}\n";

    @Test
    void anAccountThatExploitsAddsNothing() {
        assertThat(addLayer("kt1", "dd:cua_kt", triangles(1)).statusCode()).isEqualTo(403);
        assertThat(addLayer("", "dd:cua_ai", triangles(1)).statusCode()).isEqualTo(401);
    }

    @Test
    void aDraftIsSeenByNobodyUntilAnotherPublishesIt() {
        assertThat(addLayer("qt1", "dd:nhap", triangles(3)).statusCode()).isEqualTo(201);
        assertThat(hits("dd:nhap")).isEqualTo(-1);
        assertThat(publish("cn1", "dd:nhap").statusCode()).isEqualTo(403);
        assertThat(publish("qt1", "dd:nhap").statusCode()).isEqualTo(403);
        assertThat(publish("qt2", "dd:nhap").statusCode()).isEqualTo(200);
        assertThat(hits("dd:nhap")).isEqualTo(3);
    }

    @Test
    void aSecondPublicationReplacesTheFirst() {
        publishTriangles("dd:hai_lan", 2);
        addLayer("cn1", "dd:hai_lan", triangles(5));
        assertThat(hits("dd:hai_lan")).isEqualTo(2);
        assertThat(publish("qt1", "dd:hai_lan").body()).contains("\"version\":2");
        assertThat(hits("dd:hai_lan")).isEqualTo(5);
    }

    @Test
    void whoTurnsPagesStaysInTheVersionThatWasBegun() {
        String pages = "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=dd:trang&COUNT=2";
        publishTriangles("dd:trang", 3);
        String second = next(get("", pages).body());
        publishTriangles("dd:trang", 7);
        assertThat(get("", second).body()).contains("numberMatched=\"3\" numberReturned=\"1\"");
        String secondOfSeven = next(get("", pages).body());
        assertThat(get("", secondOfSeven).body()).contains("numberMatched=\"7\" numberReturned=\"2\"");
        publishTriangles("dd:trang", 4);
        assertThat(get("", second).body())
                .contains("locator=\"DATA_VERSION\"")
                .contains("version 3 of dd:trang expected");
    }

    private void publishTriangles(String layer, int count) {
        addLayer("cn1", layer, triangles(count));
        assertThat(publish("qt1", layer).statusCode()).isEqualTo(200);
    }

    /** Path and query of the next page. */
    private static String next(String page) {
        Matcher link = Pattern.compile(" next=\"https?://[^/]+([^\"]+)\"").matcher(page);
        assertThat(link.find()).as(page).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    void aDraftWithAnInvalidGeometryIsNotPublished() {
        assertThat(addLayer("cn1", "dd:hinh_sai", BOW_TIE).body()).contains("problems");
        assertThat(publish("qt1", "dd:hinh_sai").statusCode()).isEqualTo(409);
        assertThat(hits("dd:hinh_sai")).isEqualTo(-1);
    }

    @Test
    void aDraftWhoseStyleReadsWhatIsNotThereIsNotPublished() {
        String sld = "<FeatureTypeStyle xmlns='http://www.opengis.net/se' xmlns:ogc='http://www.opengis.net/ogc'><Rule>"
                + "<PolygonSymbolizer><Fill><SvgParameter name='fill'><ogc:PropertyName>khong_co</ogc:PropertyName>"
                + "</SvgParameter></Fill></PolygonSymbolizer></Rule></FeatureTypeStyle>";
        assertThat(addLayer("cn1", "dd:sai_kieu", triangles(1), sld).body())
                .contains("kiểu hiển thị không hợp với dữ liệu")
                .contains("khong_co");
        assertThat(publish("qt1", "dd:sai_kieu").statusCode()).isEqualTo(409);
    }

    @Test
    void rowsWithoutAGeometryBecomeATableAndStayOne() {
        String row = "{\"type\":\"Feature\",\"properties\":{\"so_hieu\":\"1/QĐ\"},\"geometry\":null}\n";
        addLayer("cn1", "vbpq:thu", row + row);
        assertThat(publish("qt1", "vbpq:thu").statusCode()).isEqualTo(200);
        assertThat(hits("vbpq:thu")).isEqualTo(2);
        assertThat(get("", "/wms?SERVICE=WMS&REQUEST=GetCapabilities").body()).doesNotContain("vbpq:thu");
        assertThat(addLayer("cn1", "vbpq:thu", triangles(2)).body()).contains("NONE → MULTI_POLYGON");
        assertThat(publish("qt1", "vbpq:thu").statusCode()).isEqualTo(409);
        assertThat(hits("vbpq:thu")).isEqualTo(2);
    }

    @Test
    void aBrokenFileLeavesNoDraft() {
        assertThat(addLayer("cn1", "dd:hong", "{\"type\":\"Feat").statusCode()).isEqualTo(400);
        assertThat(get("qt1", "/api/drafts").body()).doesNotContain("dd:hong");
    }

    private HttpResponse<String> publish(String account, String layer) {
        return post(account, "/api/layers/" + layer + "/publish", "application/json", "{}");
    }

    /** -1 when there is no such layer. */
    private int hits(String layer) {
        String answer = get("", "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&RESULTTYPE=hits&TYPENAMES=" + layer)
                .body();
        Matcher matcher = Pattern.compile("numberMatched=\"(\\d+)\"").matcher(answer);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    private static String triangles(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(TRIANGLE.formatted(i));
        }
        return text.toString();
    }
}
