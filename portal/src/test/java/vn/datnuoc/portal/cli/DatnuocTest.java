package vn.datnuoc.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line against a server that answers what the test tells it to. */
class DatnuocTest {

    @TempDir
    Path folder;

    private final Map<String, List<String>> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final StringWriter printed = new StringWriter();
    private HttpServer server;

    DatnuocTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void uploadsAFileAsOnePartOfAForm() throws IOException {
        Path file = Files.writeString(folder.resolve("đường.geojson"), "{\"type\":\"FeatureCollection\"}");
        will(
                "POST /api/layers",
                "201 {\"id\":7,\"layer\":\"dd:moi\",\"state\":\"NHAP\",\"author\":\"cn1\",\"rows\":3}");
        assertThat(run("layer", "add", file.toString(), "--name", "dd:moi", "--title", "Lớp mới", "--sensitivity", "P"))
                .isZero();
        assertThat(requests.get(0))
                .contains(
                        "Basic Y24xOnB3",
                        "name=\"name\"\r\n\r\ndd:moi\r\n",
                        "Lớp mới",
                        "name=\"file\"; filename=\"đường.geojson\"",
                        "{\"type\":\"FeatureCollection\"}\r\n--");
        assertThat(printed.toString()).contains("7", "dd:moi", "NHAP");
    }

    @Test
    void listsTheLayersOfTheAccount() {
        will(
                "GET /api/map/layers",
                "200 {\"components\":[{\"code\":\"dd\",\"layers\":[{\"name\":\"dd:thua_dat\",\"kind\":\"MULTI_POLYGON\","
                        + "\"title\":\"Thửa đất\",\"source\":{\"version\":3,\"updated\":\"2026-11-22\"}}]}]}");
        assertThat(run("layer", "list")).isZero();
        assertThat(printed.toString()).contains("dd:thua_dat  MULTI_POLYGON  v3  2026-11-22  Thửa đất");
    }

    @Test
    void everyCommandTellsItsUse() {
        assertThat(run("grant", "set", "--help")).isZero();
        assertThat(printed.toString()).contains("Usage: datnuoc grant set", "--document");
    }

    @Test
    void waitsForAnExportAndWritesIt() throws IOException {
        will("POST /api/exports", "202 {\"id\":\"abc\",\"code\":\"CM-1\",\"state\":\"CHO\"}");
        will(
                "GET /api/exports/abc",
                "200 {\"id\":\"abc\",\"code\":\"CM-1\",\"state\":\"DANG_XU_LY\",\"rows_done\":5,\"rows_total\":9}",
                "200 {\"id\":\"abc\",\"code\":\"CM-1\",\"state\":\"XONG\",\"valid_until\":\"2026-12-22T16:59:59Z\"}");
        will("GET /api/exports/abc/file", "200 zip bytes");
        assertThat(export("--bbox", "104.5,8.5,105,9,EPSG:4326", "--filter", "a = 1"))
                .isZero();
        assertThat(folder.resolve("out.zip")).hasContent("zip bytes");
        assertThat(requests.get(0)).contains("\"bbox\":[104.5,8.5,105,9,\"EPSG:4326\"]", "\"filter\":\"a = 1\"");
        assertThat(printed.toString()).contains("5 / 9", "CM-1", "22/12/2026 23:59:59");
        assertThat(folder).isDirectoryNotContaining("glob:**.datnuoc");
    }

    @Test
    void goesOnWithTheSameExportWhenItIsRunAgain() throws IOException {
        will("POST /api/exports", "202 {\"id\":\"abc\",\"code\":\"CM-1\",\"state\":\"CHO\"}", "500 {}");
        will("GET /api/exports/abc", "503 {\"detail\":\"not now\"}", "200 {\"id\":\"abc\",\"state\":\"XONG\"}");
        will("GET /api/exports/abc/file", "200 zip bytes");
        assertThat(export()).isEqualTo(1);
        assertThat(export()).isZero();
        assertThat(requests.stream().filter(r -> r.startsWith("POST"))).hasSize(1);
    }

    @Test
    void saysWhatTheServerRefused() throws IOException {
        will("POST /api/exports", "409 {\"detail\":\"Sở chưa quy định thời hạn\"}");
        assertThat(export()).isEqualTo(1);
        assertThat(printed.toString())
                .contains("409", "Sở chưa quy định thời hạn")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("out.zip")).doesNotExist();
    }

    @Test
    void saysWhichServerItCannotReach() {
        server.stop(0);
        assertThat(run("draft", "list")).isEqualTo(1);
        assertThat(printed.toString()).contains(url()).doesNotContain("\tat ");
    }

    @Test
    void rejectsADraftOnlyWithAReason() {
        assertThat(run("draft", "reject", "7")).isEqualTo(2);
        will("POST /api/drafts/7/reject", "200 {}");
        assertThat(run("draft", "reject", "7", "--reason", "sai tọa độ")).isZero();
        assertThat(requests.get(0)).contains("{\"reason\":\"sai tọa độ\"}");
    }

    @Test
    void publishesALayerByItsName() {
        will("POST /api/layers/dd:moi/publish", "200 {\"version\":2}");
        assertThat(run("layer", "publish", "dd:moi")).isZero();
        assertThat(printed.toString()).contains("dd:moi", "2");
    }

    @Test
    void givesAGrantWithItsLimitsAndPrintsItsWarnings() {
        will(
                "POST /api/grants",
                "201 {\"id\":\"g7\",\"state\":\"IN_FORCE\",\"principal\":\"account:kt1\",\"target\":\"dd:thua_dat\","
                        + "\"rights\":{\"QUERY\":{}},\"document\":\"QĐ 1\",\"warnings\":[{\"vi\":\"không có tác dụng\"}]}");
        assertThat(run(
                        "grant",
                        "set",
                        "account:kt1",
                        "dd:thua_dat",
                        "--right",
                        "QUERY",
                        "--rows",
                        "so_to = 1",
                        "--hide",
                        "ten_chu,so_gcn",
                        "--until",
                        "2026-12-31",
                        "--document",
                        "QĐ 1"))
                .isZero();
        assertThat(requests.get(0))
                .contains("\"rows\":\"so_to = 1\"", "[\"ten_chu\",\"so_gcn\"]", "\"until\":\"2026-12-31\"");
        assertThat(printed.toString()).contains("g7  IN_FORCE  account:kt1  dd:thua_dat", "! không có tác dụng");
        assertThat(run("grant", "set", "account:kt1", "dd:thua_dat")).isEqualTo(2);
    }

    @Test
    void setsAPeriodOfValidityByADecision() {
        will("POST /api/validity-rules", "201 {\"id\":\"r-1\",\"form\":4,\"target\":\"dd\",\"period\":\"P30D\"}");
        assertThat(run("rule", "set", "--form", "4", "--target", "dd", "--period", "P30D", "--document", "QĐ 2"))
                .isZero();
        assertThat(requests.get(0)).contains("\"recipient\":\"public\"", "QĐ 2");
        assertThat(printed.toString()).contains("r-1  4  dd");
    }

    @Test
    void asksForAnAccountWithEverythingItNeeds() {
        will("POST /api/account-requests", "201 {\"id\":9,\"state\":\"WAITING\",\"account\":\"minhtv\"}");
        assertThat(run("account", "request", "--agency", "so-nnmt", "--person", "Trần Văn Minh"))
                .isEqualTo(2);
        assertThat(run(
                        "account",
                        "request",
                        "--agency",
                        "so-nnmt",
                        "--document",
                        "CV 1",
                        "--purpose",
                        "thử",
                        "--kind",
                        "KHAI_THAC",
                        "--layers",
                        "dd:thua_dat,tnn",
                        "--person",
                        "Trần Văn Minh",
                        "--scheme",
                        "CCCD",
                        "--identifier",
                        "096000000001"))
                .isZero();
        assertThat(requests.get(0)).contains("Trần Văn Minh", "[\"dd:thua_dat\",\"tnn\"]", "096000000001");
        assertThat(printed.toString()).contains("9  WAITING  minhtv");
    }

    @Test
    void printsTheOneTimePasswordOfAnApprovedAccount() {
        will("POST /api/account-requests/9/approve", "200 {\"account\":\"minhtv\",\"one_time_password\":\"ab-cd\"}");
        assertThat(run("account", "approve", "9", "--document", "QĐ 3")).isZero();
        assertThat(printed.toString()).contains("one-time password: ab-cd");
    }

    @Test
    void locksForAReasonByADocument() {
        assertThat(run("account", "lock", "kt1", "--reason", "DE_NGHI")).isEqualTo(2);
        will("POST /api/accounts/kt1/lock", "200 {\"name\":\"kt1\",\"state\":\"LOCKED\"}");
        assertThat(run("account", "lock", "kt1", "--reason", "DE_NGHI", "--requester", "GĐ", "--document", "CV 7"))
                .isZero();
        assertThat(requests.get(0)).contains("\"requester\":\"GĐ\"", "\"document\":\"CV 7\"");
        assertThat(printed.toString()).contains("LOCKED");
    }

    @Test
    void registersAnAgency() {
        will("POST /api/agencies", "201 {\"code\":\"so-xd\",\"category\":\"SO_BAN_NGANH\",\"from\":\"2026-01-01\"}");
        assertThat(run(
                        "agency",
                        "add",
                        "so-xd",
                        "--name",
                        "Sở Xây dựng",
                        "--category",
                        "SO_BAN_NGANH",
                        "--document",
                        "QĐ 1"))
                .isZero();
        assertThat(printed.toString()).contains("so-xd  SO_BAN_NGANH", "2026-01-01 → …");
    }

    private int export(String... more) {
        List<String> arguments = new ArrayList<>(List.of("export", "dd:thua_dat", "--format", "GPKG"));
        arguments.addAll(List.of(
                "--purpose", "quy hoạch", "--output", folder.resolve("out.zip").toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--url", url(), "--user", "cn1", "--password", "pw"));
        all.addAll(List.of(arguments));
        PrintWriter out = new PrintWriter(printed);
        return Datnuoc.run(out, out, all.toArray(String[]::new));
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void will(String request, String... inTurn) {
        answers.put(request, new ArrayList<>(List.of(inTurn)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(request + "\n" + exchange.getRequestHeaders().getFirst("Authorization") + "\n" + body);
        List<String> inTurn = Objects.requireNonNull(answers.get(request), request);
        String answer = inTurn.size() > 1 ? inTurn.remove(0) : inTurn.get(0);
        byte[] bytes = answer.substring(4).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
