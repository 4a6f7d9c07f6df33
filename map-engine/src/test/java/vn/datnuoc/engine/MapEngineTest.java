package vn.datnuoc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.datnuoc.engine.EngineFixture.Answer;
import vn.datnuoc.engine.EngineFixture.Port;
import vn.datnuoc.engine.xml.XmlReader;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;

class MapEngineTest {
    private static final String MAP = "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&STYLES=&FORMAT=image/png&WIDTH=200"
            + "&HEIGHT=200&CRS=EPSG:9207&BBOX=570000,1015000,571000,1016000&LAYERS=dd:thua_dat";
    private static final String INFO =
            MAP.replace("GetMap", "GetFeatureInfo") + "&QUERY_LAYERS=dd:thua_dat&I=10&J=190&INFO_FORMAT=text/plain";
    private static final String FEATURES = "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=dd:thua_dat";
    private static final String WMS_CAPABILITIES = "SERVICE=WMS&REQUEST=GetCapabilities";
    private static final String WFS_CAPABILITIES = "SERVICE=WFS&REQUEST=GetCapabilities";

    @TempDir
    Path folder;

    private EngineFixture fixture;

    @BeforeEach
    void publish() {
        fixture = new EngineFixture(folder).publicReading();
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.text()).contains("Exception").doesNotContain("secret").doesNotContain("32002.45");
        XmlReader.parse(answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {MAP, FEATURES, WMS_CAPABILITIES, WFS_CAPABILITIES})
    void withoutGrantsNothingIsServed(String query) {
        assertUnavailable(fixture.breaking(Port.GRANTS).get(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {MAP, FEATURES, WMS_CAPABILITIES, WFS_CAPABILITIES})
    void withoutACatalogueNothingIsServed(String query) {
        assertUnavailable(fixture.breaking(Port.CATALOGUE).get(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {MAP, FEATURES})
    void withoutDataNothingIsServed(String query) {
        assertUnavailable(fixture.breaking(Port.ROWS).get(query));
    }

    @ParameterizedTest
    @CsvSource({"GetMap, LOG_COUNT", "GetFeatureInfo, LOG_BEGIN", "GetFeatureInfo, LOG_END", "GetFeature, LOG_BEGIN"})
    void whatCannotBeRecordedIsNotServed(String operation, Port broken) {
        String query = operation.equals("GetMap") ? MAP : operation.equals("GetFeature") ? FEATURES : INFO;
        assertUnavailable(fixture.breaking(broken).get(query));
        assertThat(fixture.recorded()).isEmpty();
    }

    @Test
    void aRefusalThatCannotBeRecordedIsUnavailable() {
        EngineFixture viewing = new EngineFixture(folder.resolve("view"))
                .grant(new Principal.Everybody(), EngineFixture.PARCELS, Right.VIEW, Limits.NONE)
                .breaking(Port.LOG_BEGIN);
        assertUnavailable(viewing.get(INFO));
        assertUnavailable(viewing.get(FEATURES));
    }

    @Test
    void ofAnUnforeseenFaultTheClientSeesTheRequestIdAlone() {
        fixture.restyle(EngineFixture.PARCELS, "<NoStyle>secret</NoStyle>");
        Answer answer = fixture.get(MAP);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text())
                .contains("request r1")
                .doesNotContain("secret")
                .doesNotContain("Style");
    }

    @Test
    void anAnswerThatTakesTooLongToBeginIsGivenUpAndRecorded() {
        EngineFixture hasty = new EngineFixture(folder.resolve("hasty"), 10, Duration.ZERO).publicReading();
        for (String query :
                List.of(FEATURES, FEATURES + "&CQL_FILTER=so_to = 1", MAP + "&CQL_FILTER=so_to = 1", INFO)) {
            Answer answer = hasty.get(query);
            assertThat(answer.status()).as(query).isEqualTo(503);
            assertThat(answer.text()).contains("takes too long");
        }
        assertThat(hasty.recorded())
                .contains("WFS GetFeature dd:thua_dat FAILED 0", "WMS GetFeatureInfo dd:thua_dat FAILED 0");
    }

    @Test
    void whatNobodyWaitsForIsGivenUp() {
        for (String query : List.of(FEATURES, MAP, INFO)) {
            OgcRequest request = EngineFixture.request(query, new byte[0], Subject.ANONYMOUS);
            OgcRequest abandoned = new OgcRequest(
                    request.parameters(),
                    request.body(),
                    request.endpoint(),
                    request.service(),
                    request.component(),
                    request.subject(),
                    request.ifNoneMatch(),
                    request.requestId(),
                    () -> true);
            assertThat(fixture.engine().handle(request).status()).as(query).isEqualTo(200);
            assertThat(fixture.engine().handle(abandoned).status()).as(query).isEqualTo(503);
        }
    }

    @Test
    void whoLeavesHalfWayIsServedNoFurther() {
        EngineFixture wide = new EngineFixture(folder.resolve("wide"), 100).publicReading();
        OgcResponse response = wide.engine().handle(EngineFixture.request(FEATURES, new byte[0], Subject.ANONYMOUS));
        long[] taken = {0};
        OutputStream leaving = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                taken[0] += length;
                if (taken[0] > 100_000) {
                    throw new IOException("gone");
                }
            }
        };
        assertThatThrownBy(() -> response.body().writeTo(leaving)).hasMessage("gone");
        assertThat(taken[0]).as("bytes of some millions").isLessThan(300_000);
        assertThat(wide.recorded()).containsExactly("WFS GetFeature dd:thua_dat FAILED 0");
    }

    @Test
    void aMapThatTakesTooLongIsGivenUp() {
        EngineFixture hasty = new EngineFixture(folder.resolve("hasty"), 10, Duration.ZERO).publicReading();
        Answer answer = hasty.get(MAP);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).contains("takes too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {MAP, WMS_CAPABILITIES, WFS_CAPABILITIES})
    void anAnswerThatTheClientHasIsNotGivenAgain(String query) {
        String tag = fixture.get(query).headers().getOrDefault("ETag", "");
        Answer again = fixture.answer(having("\"other\", " + tag, query));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers())
                .containsEntry("ETag", tag)
                .containsEntry("Cache-Control", "private, no-cache")
                .containsEntry("Vary", "Authorization, Cookie");
        assertThat(fixture.answer(having("\"other\"", query)).status()).isEqualTo(200);
    }

    @Test
    void anotherVersionOtherLimitsOrAnotherRequestIsAnotherAnswer() {
        String tag = fixture.get(MAP).headers().getOrDefault("ETag", "");
        assertThat(fixture.get(MAP + "&TRANSPARENT=TRUE").headers()).doesNotContainEntry("ETag", tag);
        fixture.publishAgain(EngineFixture.PARCELS);
        String ofNextVersion = fixture.get(MAP).headers().getOrDefault("ETag", "");
        assertThat(fixture.answer(having(tag, MAP)).status()).isEqualTo(200);
        EngineFixture limited = new EngineFixture(folder.resolve("limited"))
                .grant(
                        new Principal.Everybody(),
                        EngineFixture.PARCELS,
                        Right.QUERY,
                        new Limits(
                                Optional.of("so_to = 1"), Optional.empty(), java.util.Set.of(), 0, java.util.Set.of()));
        assertThat(limited.get(MAP).headers().get("ETag")).isNotIn(tag, ofNextVersion);
    }

    private static OgcRequest having(String tags, String query) {
        OgcRequest request = EngineFixture.request(query, new byte[0], Subject.ANONYMOUS);
        return new OgcRequest(
                request.parameters(),
                request.body(),
                request.endpoint(),
                request.service(),
                request.component(),
                request.subject(),
                Optional.of(tags),
                request.requestId());
    }

    @Test
    void theActiveVersionAndTheOneBeforeStayOnDisk() throws IOException {
        fixture.get(MAP);
        for (int publication = 2; publication <= 5; publication++) {
            fixture.publishAgain(EngineFixture.PARCELS);
            assertThat(fixture.get(MAP).status()).isEqualTo(200);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> snapshots = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("dd_thua_dat"))
                    .sorted()
                    .toList();
            assertThat(snapshots).containsExactly("dd_thua_dat-4.snapshot", "dd_thua_dat-5.snapshot");
        }
    }
}
