package vn.datnuoc.portal.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.datnuoc.engine.MapEngine;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.Form;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.SettableClock;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Target;
import vn.datnuoc.policy.ValidityRule;
import vn.datnuoc.policy.jdbc.JdbcGrants;
import vn.datnuoc.policy.jdbc.JdbcValidityRules;
import vn.datnuoc.portal.Portal;
import vn.datnuoc.portal.accountrequests.AccountRequest.Asked;
import vn.datnuoc.portal.accountrequests.AccountRequestDesk;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.accounts.PersonIdentifier;
import vn.datnuoc.portal.agencies.AgencyClass;
import vn.datnuoc.portal.agencies.AgencyRegister;
import vn.datnuoc.portal.audit.AuditLog;
import vn.datnuoc.portal.keys.SigningKey;
import vn.datnuoc.portal.seal.SealCheck;
import vn.datnuoc.portal.seal.Verdict;
import vn.datnuoc.portal.server.Node;
import vn.datnuoc.portal.server.ServerSettings;
import vn.datnuoc.portal.server.TestDatabase;

/** Exports over HTTP on the whole portal, with layers in memory and a clock that the test sets. */
@Tag("database")
@SpringBootTest(classes = Portal.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ExportsIT.LayersAndClock.class)
class ExportsIT {
    private static final Instant START = Instant.parse("2026-11-22T03:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String RULE = "ba-muoi-ngay";

    @TempDir
    static Path home;

    @TempDir
    Path folder;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcGrants grants;

    @Autowired
    private JdbcValidityRules rules;

    @Autowired
    private AgencyRegister agencies;

    @Autowired
    private AccountRequestDesk requests;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Exports exports;

    @Autowired
    private ExportWorker worker;

    @Autowired
    private ExportWriter writer;

    @Autowired
    private SigningKey key;

    @Autowired
    private Node node;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("datnuoc.home", () -> home.toString());
        TestDatabase.register(registry, home);
        registry.add("datnuoc.demo", () -> "false");
        registry.add("datnuoc.administrator", () -> "Nguyễn Thị Thử <thu@example.vn>");
        registry.add("datnuoc.port", () -> "0");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class LayersAndClock {
        @Bean
        @Primary
        SettableClock testClock() {
            return new SettableClock(START);
        }

        @Bean
        @Primary
        TwoLayers twoLayers() {
            return new TwoLayers();
        }

        @Bean(destroyMethod = "close")
        @Primary
        MapEngine testEngine(TwoLayers layers, Policy policy, AuditLog log, ServerSettings settings, Clock clock) {
            return new MapEngine(layers, layers, policy, log, settings.folder("test-snapshots"), clock);
        }
    }

    @BeforeEach
    void everybodyMayExportThePublicLayerForThirtyDays() {
        clock.set(START);
        if (!accounts.exists("kt9")) {
            agencies.addIfMissing("so", "Sở", AgencyClass.SO_BAN_NGANH);
            account("kt9");
            account("kt8");
        }
        grants.save(grant("public", new Principal.Everybody(), new Target.OfLayer(TwoLayers.PUBLIC)));
        grants.save(grant(
                "sở", new Principal.OfAgencyType(AgencyType.STATE_BODY), new Target.OfLayer(TwoLayers.RESTRICTED)));
        Principal.Recipient everybody = new Principal.Everybody();
        rules.save(new ValidityRule(
                RULE,
                Form.TRANG_TIN,
                new Target.All(),
                everybody,
                Optional.empty(),
                Optional.of(Period.ofDays(30)),
                "QĐ 1/QĐ-STNMT (giả định)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"purpose", "name", "contact", "layer", "format"})
    void anonymousMustSayWhatAndWhatForAndWho(String parameter) {
        Map<String, Object> request = request(TwoLayers.PUBLIC.toString());
        request.remove(parameter);
        HttpResponse<byte[]> answer = post("", request);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("parameter").asString()).isEqualTo(parameter);
    }

    @Test
    void anAccountNeedsAPurposeButNoNameAndContact() {
        Map<String, Object> request = request(TwoLayers.PUBLIC.toString());
        request.remove("name");
        request.remove("contact");
        assertThat(post("kt9", request).statusCode()).isEqualTo(202);
        request.remove("purpose");
        assertThat(post("kt9", request).statusCode()).isEqualTo(400);
    }

    @Test
    void withinItsTermItIsDownloadedAgainAndAgainAndAfterItNotAnyMore() {
        JsonNode done = export("", request(TwoLayers.PUBLIC.toString()));
        assertThat(done.path("form").asInt()).isEqualTo(4);
        assertThat(done.path("valid_until").asString()).isEqualTo("2026-12-22T16:59:59Z");
        clock.advance(Duration.ofDays(29));
        for (int i = 0; i < 3; i++) {
            assertThat(get("", file(done)).statusCode()).isEqualTo(200);
        }
        assertThat(text(get("", check(done)))).contains("CÒN HẠN", "Chưa xác nhận – không có giá trị pháp lý");
        clock.advance(Duration.ofDays(2));
        HttpResponse<byte[]> late = get("", file(done));
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(json(late).path("code").asString()).isEqualTo("HET_HAN");
        assertThat(text(get("", check(done)))).contains("HẾT HẠN – không còn giá trị sử dụng");
        assertThat(json(get("", "/api" + check(done))).path("state").asString()).isEqualTo("HET_HAN");
    }

    @Test
    void itsLastSecondIsTheEndOfTheDayInCaMau() {
        JsonNode done = export("", request(TwoLayers.PUBLIC.toString()));
        clock.set(Instant.parse("2026-12-22T16:59:59.900Z"));
        assertThat(get("", file(done)).statusCode()).isEqualTo(200);
        clock.set(Instant.parse("2026-12-22T17:00:00Z"));
        assertThat(get("", file(done)).statusCode()).isEqualTo(410);
    }

    @Test
    void withoutARuleItIsRefusedWithTheReason() {
        rules.remove(RULE);
        HttpResponse<byte[]> answer = post("", request(TwoLayers.PUBLIC.toString()));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).path("code").asString()).isEqualTo("CHUA_QUY_DINH_THOI_HAN");
        assertThat(json(answer).path("detail").asString()).contains("Điều 9 khoản 2");
    }

    @Test
    void theTermIsToldBeforeItIsAskedFor() {
        JsonNode told = json(get("", "/api/exports/term?layer=" + TwoLayers.PUBLIC));
        assertThat(told.path("valid_until").asString())
                .isNotEmpty()
                .isEqualTo(export("", request(TwoLayers.PUBLIC.toString()))
                        .path("valid_until")
                        .asString());
    }

    @Test
    void aLaterRuleDoesNotShortenWhatIsIssued() {
        JsonNode done = export("", request(TwoLayers.PUBLIC.toString()));
        rules.remove(RULE);
        clock.advance(Duration.ofDays(29));
        assertThat(get("", file(done)).statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountOfAStateBodyHasNoTerm() throws IOException {
        JsonNode done = export("kt9", request(TwoLayers.RESTRICTED.toString()));
        JsonNode manifest = JSON.readTree(entry(download("kt9", done), "manifest.json"));
        assertThat(manifest.path("form").path("number").asInt()).isEqualTo(1);
        assertThat(manifest.has("valid_until")).isTrue();
        assertThat(manifest.path("valid_until").isNull()).isTrue();
        assertThat(manifest.path("thoi_han").asString()).isEqualTo("Sử dụng ngay theo khoản 1 Điều 9");
        assertThat(manifest.path("muc_dich").asString()).isEqualTo("lập quy hoạch");
        assertThat(manifest.path("nguon_trich_dan").asString()).isNotEmpty();
        assertThat(manifest.path("dieu_khoan").asString()).contains("bên thứ ba");
        assertThat(manifest.path("xac_nhan").asString()).isEqualTo("CHUA_XAC_NHAN");
        assertThat(manifest.path("audit_head").asString()).matches("\\d+:[0-9a-f]{64}");
        assertThat(manifest.path("layers").get(0).path("version").asLong()).isEqualTo(3);
        assertThat(manifest.path("layers").get(0).path("rows").asLong()).isEqualTo(TwoLayers.ROWS);
    }

    @Test
    void theZipIsAuthenticAndNamesNoPerson() throws IOException {
        JsonNode done = export("", request(TwoLayers.PUBLIC.toString()));
        Path zip = download("", done);
        assertThat(new SealCheck(key.publicKeys()).check(zip)).isInstanceOf(Verdict.Authentic.class);
        for (String name : new String[] {"manifest.json", "giay-chung-nhan.html", "giay-chung-nhan.txt"}) {
            assertThat(entry(zip, name))
                    .doesNotContain("Nguyễn Văn A", "a@example.vn")
                    .contains(code(done));
        }
        assertThat(entry(zip, "ddbd_moc.geojson"))
                .doesNotContain("Nguyễn Văn A")
                .contains(code(done));
    }

    @Test
    void hiddenAttributesAreNotThereAndCannotBeAskedFor() throws IOException {
        JsonNode done = export("", request(TwoLayers.PUBLIC.toString()));
        assertThat(entry(download("", done), "ddbd_moc.geojson"))
                .contains("\"ma\"")
                .doesNotContain("ten_chu", "chủ 1");
        HttpResponse<byte[]> hidden = post("", with("filter", "ten_chu = 'chủ 1'"));
        HttpResponse<byte[]> unknown = post("", with("filter", "khong_co = 'chủ 1'"));
        assertThat(hidden.statusCode()).isEqualTo(400).isEqualTo(unknown.statusCode());
        assertThat(json(hidden).path("parameter").asString()).isEqualTo("filter");
        assertThat(json(hidden).path("detail").asString().replace("ten_chu", "#"))
                .isEqualTo(json(unknown).path("detail").asString().replace("khong_co", "#"));
    }

    @Test
    void takesOnlyTheRowsOfTheFilterAndTheBox() {
        Map<String, Object> request = with("filter", "loai = 'chẵn'");
        request.put("bbox", java.util.List.of(550_000, 1_000_000, 550_009, 1_000_009, "EPSG:9207"));
        request.put("format", "GPKG");
        assertThat(export("", request).path("rows_done").asLong()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2,3]", "[3,2,1,4]", "[1,2,3,\"NaN\"]", "[1,2,3,4,\"EPSG:1\"]"})
    void aWrongBoxIsNamed(String box) {
        HttpResponse<byte[]> answer = post("", with("bbox", JSON.readTree(box)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("parameter").asString()).isEqualTo("bbox");
    }

    @Test
    void aHiddenLayerIsRefusedLikeAMissingOne() {
        HttpResponse<byte[]> hidden = post("", request(TwoLayers.RESTRICTED.toString()));
        HttpResponse<byte[]> missing = post("", request("dd:khong_co"));
        assertThat(hidden.statusCode()).isEqualTo(404).isEqualTo(missing.statusCode());
        assertThat(json(hidden).path("detail").asString().replace(TwoLayers.RESTRICTED.toString(), "#"))
                .isEqualTo(json(missing).path("detail").asString().replace("dd:khong_co", "#"));
    }

    @Test
    void belongsToItsAccountAlone() {
        JsonNode done = export("kt9", request(TwoLayers.PUBLIC.toString()));
        for (String other : new String[] {"", "kt8"}) {
            assertThat(get(other, file(done)).statusCode()).isEqualTo(404);
            assertThat(get(other, "/api/exports/" + done.path("id").asString()).statusCode())
                    .isEqualTo(404);
        }
        assertThat(get("", "/api/exports/" + code(done) + "/file").statusCode()).isEqualTo(404);
        assertThat(text(get("kt9", "/xuat-du-lieu"))).contains(code(done));
        assertThat(text(get("kt8", "/xuat-du-lieu"))).doesNotContain(code(done));
    }

    @Test
    void whatIsNotPermittedAnyMoreIsNotHandedOut() {
        JsonNode done = export("kt9", request(TwoLayers.RESTRICTED.toString()));
        grants.remove("sở");
        assertThat(get("kt9", file(done)).statusCode()).isEqualTo(404);
    }

    @Test
    void aGuessedCodeAMalformedOneAndAnUnfinishedOneGiveTheSameBytes() {
        Export waiting = takenBy("another");
        byte[] unknown = get("", "/xac-thuc/CM-2026-7K3Q-9D2F-H4XT").body();
        assertThat(get("", "/xac-thuc/CM-2026-7K3Q-9D2F-H4XT").statusCode()).isEqualTo(404);
        assertThat(get("", "/xac-thuc/nonsense").body()).isEqualTo(unknown);
        assertThat(get("", "/xac-thuc/" + waiting.code()).body()).isEqualTo(unknown);
        exports.cancel(waiting.id());
    }

    @Test
    void thePublicPageShowsNoPersonNoFilterAndNoNameOfALayerThatIsNotPublic() {
        Map<String, Object> request = with("filter", "loai = 'chẵn'");
        request.put("layer", TwoLayers.RESTRICTED.toString());
        JsonNode done = export("kt9", request);
        assertThat(text(get("", check(done))))
                .contains("lập quy hoạch", "Không thời hạn", "lớp không công khai")
                .doesNotContain("kt9", "Nguyễn Văn A", "chẵn", TwoLayers.RESTRICTED.toString());
    }

    @Test
    void aPurposeWithMarkupIsTextEverywhere() throws IOException {
        String script = "<script>alert(1)</script>\"'&";
        JsonNode done = export("", with("purpose", script));
        assertThat(text(get("", check(done)))).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
        Path zip = download("", done);
        assertThat(entry(zip, "giay-chung-nhan.html"))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
        JsonNode geoJson = JSON.readTree(entry(zip, "ddbd_moc.geojson"));
        assertThat(geoJson.path("datnuoc").path("muc_dich").asString()).isEqualTo(script);
        JsonNode own = export("kt9", with("purpose", script));
        assertThat(text(get("kt9", "/xuat-du-lieu")))
                .contains(code(own), "&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void anUploadedFileIsCheckedToTheByte() throws IOException {
        Path zip = download("", export("", request(TwoLayers.PUBLIC.toString())));
        JsonNode whole = json(upload(Files.readAllBytes(zip)));
        assertThat(whole.path("state").asString()).isEqualTo("CON_HAN");
        assertThat(whole.path("xac_nhan").asString()).isEqualTo("CHUA_XAC_NHAN");
        byte[] changed = Files.readAllBytes(zip);
        changed[changed.length / 3] ^= 1;
        assertThat(json(upload(changed)).path("state").asString()).isEqualTo("KHONG_KHOP");
        assertThat(json(upload(new byte[] {1, 2, 3})).path("state").asString()).isEqualTo("KHONG_PHAI_GOI");
    }

    @Test
    void whatAStopInterruptedIsWrittenAfterTheStart() throws IOException {
        Export waiting = takenBy(node.id());
        Path left = Files.writeString(writer.file(waiting).resolveSibling("left.data.part"), "half");
        worker.goOn();
        JsonNode done = awaitEnd("", waiting.id());
        assertThat(done.path("state").asString()).isEqualTo("XONG");
        assertThat(get("", file(done)).statusCode()).isEqualTo(200);
        assertThat(left).doesNotExist();
    }

    @Test
    void whatAnotherNodeHasInHandIsLeftToItUntilItSaysNothingMoreForTenSeconds() throws IOException {
        Export held = takenBy("another");
        Path part = Files.writeString(writer.file(held).resolveSibling(held.code() + ".data.part"), "half");
        worker.goOn();
        assertThat(exports.find(held.id()).orElseThrow().state()).isEqualTo(ExportState.DANG_XU_LY);
        assertThat(part).exists();
        passLease(held);
        JsonNode done = awaitEnd("", held.id());
        assertThat(done.path("state").asString()).isEqualTo("XONG");
        assertThat(exports.find(held.id()).orElseThrow().attempt()).isEqualTo(2);
        assertThat(part).doesNotExist();
    }

    @Test
    void whoeverHadItEarlierChangesNothingAnyMore() {
        Export early = takenBy("another");
        passLease(early);
        awaitEnd("", early.id());
        assertThat(exports.renew(early)).isFalse();
        assertThat(exports.progress(early, 1, 2)).isFalse();
        exports.fail(early, "late");
        assertThat(exports.find(early.id()).orElseThrow().state()).isEqualTo(ExportState.XONG);
        assertThat(writer.file(early))
                .isNotEqualTo(writer.file(exports.find(early.id()).orElseThrow()));
    }

    @Test
    void aCancelledOneStopsAndLeavesNothing() throws IOException {
        Export waiting = takenBy("another");
        assertThat(exports.cancel(waiting.id())).isTrue();
        Progress progress = new Progress(exports, waiting);
        assertThatThrownBy(() -> writer.write(waiting, Subject.ANONYMOUS, progress))
                .isInstanceOf(Progress.CancelledException.class);
        try (Stream<Path> files = Files.list(home.resolve("exports"))) {
            assertThat(files.filter(file -> file.toString().contains(waiting.code())))
                    .isEmpty();
        }
        assertThat(get("", "/api/exports/" + waiting.id() + "/file").statusCode())
                .isEqualTo(409);
    }

    /** In one transaction: the server's own worker would be quicker. */
    private Export takenBy(String holder) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Export waiting = waiting();
            Export taken = exports.take(holder).orElseThrow();
            assertThat(taken.id()).isEqualTo(waiting.id());
            return taken;
        }));
    }

    private void passLease(Export held) {
        jdbc.sql("update exports set lease_until = current_timestamp - interval '1' second where id = :id")
                .param("id", held.id())
                .update();
    }

    private Export waiting() {
        ExportRequest request = new ExportRequest(
                TwoLayers.PUBLIC,
                ExportFormat.GEOJSON,
                Optional.empty(),
                Optional.empty(),
                "thử",
                Optional.of("A"),
                Optional.of("B"));
        String code = ExportCode.next(2026);
        Export export = new Export(
                ExportCode.downloadToken(),
                code,
                ExportState.CHO,
                Optional.empty(),
                Form.TRANG_TIN,
                request,
                "http://localhost/xac-thuc/" + code,
                clock.instant(),
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty());
        exports.add(export);
        return export;
    }

    private void account(String name) {
        Asked asked = new Asked(
                "so",
                "CV 1",
                "thử",
                AccountKind.KHAI_THAC,
                List.of(),
                "Người " + name,
                new PersonIdentifier(PersonIdentifier.Scheme.MA_CAN_BO, name),
                name,
                Optional.empty());
        requests.issueAtSetUp(asked, "mat-khau", false, true);
    }

    private static Grant grant(String id, Principal principal, Target target) {
        Limits limits = new Limits(Optional.empty(), Optional.empty(), Set.of("ten_chu"), 0, Set.of());
        return new Grant(
                id,
                principal,
                target,
                Map.of(Right.EXPORT, limits),
                Instant.EPOCH,
                Optional.empty(),
                "QĐ 2 (giả định)");
    }

    private static Map<String, Object> request(String layer) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("layer", layer);
        request.put("format", "GEOJSON");
        request.put("purpose", "lập quy hoạch");
        request.put("name", "Nguyễn Văn A");
        request.put("contact", "a@example.vn");
        return request;
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> request = request(TwoLayers.PUBLIC.toString());
        request.put(key, value);
        return request;
    }

    private JsonNode export(String account, Map<String, Object> request) {
        HttpResponse<byte[]> answer = post(account, request);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(202);
        JsonNode done = awaitEnd(account, json(answer).path("id").asString());
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("XONG");
        return done;
    }

    private JsonNode awaitEnd(String account, String id) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        JsonNode export = json(get(account, "/api/exports/" + id));
        while (ExportState.valueOf(export.path("state").asString()).isUnderWay() && System.nanoTime() < end) {
            Thread.onSpinWait();
            export = json(get(account, "/api/exports/" + id));
        }
        return export;
    }

    private Path download(String account, JsonNode export) throws IOException {
        HttpResponse<byte[]> answer = get(account, file(export));
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains(code(export) + ".zip");
        return Files.write(folder.resolve(code(export) + ".zip"), answer.body());
    }

    private static String entry(Path zip, String name) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return new String(file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String code(JsonNode export) {
        return export.path("code").asString();
    }

    private static String file(JsonNode export) {
        return export.path("file").asString();
    }

    private static String check(JsonNode export) {
        return "/xac-thuc/" + code(export);
    }

    private HttpResponse<byte[]> get(String account, String path) {
        return send(account, HttpRequest.newBuilder(uri(path)));
    }

    private HttpResponse<byte[]> post(String account, Map<String, Object> request) {
        return send(
                account,
                HttpRequest.newBuilder(uri("/api/exports"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(request))));
    }

    private HttpResponse<byte[]> upload(byte[] file) {
        String head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n\r\n";
        return send(
                "",
                HttpRequest.newBuilder(uri("/api/xac-thuc"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString(head),
                                BodyPublishers.ofByteArray(file),
                                BodyPublishers.ofString("\r\n--x--\r\n"))));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<byte[]> send(String account, HttpRequest.Builder request) {
        if (!account.isEmpty()) {
            byte[] basic = (account + ":mat-khau").getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic));
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JSON.readTree(answer.body());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
