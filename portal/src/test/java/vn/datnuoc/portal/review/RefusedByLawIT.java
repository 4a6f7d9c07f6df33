package vn.datnuoc.portal.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import vn.datnuoc.portal.RunningPortal;

/** What the law keeps out: state secrets (Art. 1.2) are not taken, and personal data is nobody's until it is granted. */
@Tag("database")
class RefusedByLawIT extends RunningPortal {

    private static final String POINT = "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"Point\","
            + "\"coordinates\":[%s,%s]}}%n";

    @Value("${datnuoc.home}")
    private Path home = Path.of("");

    /** R1.2: 4xx, an audit row, and no such layer. */
    @ParameterizedTest
    @ValueSource(strings = {"MAT", "TOI_MAT", "TUYET_MAT", "mat", "BI_MAT"})
    void whatIsDeclaredSecretCannotBeRegistered(String degree) throws IOException {
        HttpResponse<String> answer = add("ddbd:mat", points("\"so\":1"), Map.of("do_mat", degree));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("TU_CHOI_BI_MAT").contains("Điều 1 khoản 2");
        assertThat(auditLines())
                .anyMatch(line -> line.contains("TU_CHOI_BI_MAT") && line.contains("ddbd:mat") && line.contains("cn1"));
        assertThat(get("qt1", "/api/drafts").body()).doesNotContain("ddbd:mat");
        assertThat(get("qt1", "/wms?SERVICE=WMS&REQUEST=GetCapabilities").body())
                .doesNotContain("ddbd:mat");
    }

    @Test
    void inDoubtNothingIsTaken() {
        assertThat(add("ddbd:mat", points("\"so\":1"), Map.of("do_mat", "KHAC")).statusCode())
                .isEqualTo(400);
    }

    /** Law 2.5, QĐ 562/QĐ-TTg: the national network of class II or higher that covers a province. */
    @ParameterizedTest
    @CsvSource({"II", "Hạng I", "0", "hang_2"})
    void aGeodeticLayerOfClassIiOrHigherThatCoversTheProvinceIsRefused(String order) throws IOException {
        HttpResponse<String> answer = add("ddbd:luoi", points("\"cap\":\"" + order + "\""), Map.of());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("TU_CHOI_BI_MAT").contains("562/QĐ-TTg");
        assertThat(auditLines()).anyMatch(line -> line.contains("TU_CHOI_BI_MAT") && line.contains("ddbd:luoi"));
        assertThat(get("qt1", "/api/drafts").body()).doesNotContain("ddbd:luoi");
    }

    @Test
    void pointsOfLowerOrderAndASmallPartOfTheNetworkAreTaken() {
        assertThat(add("ddbd:dia_chinh", points("\"cap\":\"DCCS\""), Map.of()).statusCode())
                .isEqualTo(201);
        String small =
                String.format(POINT, "\"cap\":\"II\"", 105.1, 9.1) + String.format(POINT, "\"cap\":\"II\"", 105.2, 9.2);
        assertThat(add("ddbd:vai_diem", small, Map.of()).statusCode()).isEqualTo(201);
    }

    /** Law 91/2025/QH15: personal data is R by default, also in a layer that is public. */
    @Test
    void personalDataIsRestrictedByDefault() {
        String owners = points("\"so\":1,\"ho_ten\":\"Nguyễn Văn Mẫu\",\"cccd\":\"096000000001\"");
        assertThat(add("dd:chu_mau", owners, Map.of()).statusCode()).isEqualTo(201);
        assertThat(post("qt1", "/api/layers/dd:chu_mau/publish", "application/json", "{}")
                        .statusCode())
                .isEqualTo(200);

        for (String account : List.of("", "kt1", "qt1")) {
            String features = get(
                            account,
                            "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=dd:chu_mau"
                                    + "&OUTPUTFORMAT=application/json")
                    .body();
            assertThat(features).contains("\"so\"").doesNotContain("ho_ten", "cccd", "Nguyễn", "096000000001");
        }
    }

    private static String points(String properties) {
        return String.format(POINT, properties, 104.6, 8.5) + String.format(POINT, properties, 105.8, 9.6);
    }

    private HttpResponse<String> add(String name, String file, Map<String, String> more) {
        Map<String, String> fields = new TreeMap<>(Map.of("name", name, "title", "Lớp thử", "sensitivity", "P"));
        fields.putAll(more);
        StringBuilder body = new StringBuilder();
        fields.forEach((field, value) ->
                body.append("--x\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n"));
        body.append("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.geojsonl\"\r\n\r\n")
                .append(file)
                .append("\r\n--x--\r\n");
        return post("cn1", "/api/layers", "multipart/form-data; boundary=x", body.toString());
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
