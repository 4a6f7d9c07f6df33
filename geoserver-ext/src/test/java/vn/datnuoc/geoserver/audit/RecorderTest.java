package vn.datnuoc.geoserver.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.geoserver.ows.Request;
import org.geoserver.ows.Response;
import org.geoserver.platform.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.datnuoc.geoserver.MemoryNode;
import vn.datnuoc.geoserver.access.Asked;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Target;

class RecorderTest {

    private static final Subject KT1 =
            new Subject.Account("kt1", AccountKind.KHAI_THAC, "stnmt", AgencyType.STATE_BODY, true);
    private static final Content PARCELS = new Content(List.of("dd:thua_dat"), "");

    @TempDir
    Path home;

    private MemoryNode node;
    private Recorder recorder;

    @BeforeEach
    void everybodyQueriesParcels() throws Exception {
        node = new MemoryNode(home);
        node.equipment().grants().save(grant("g1", LayerName.of("dd:thua_dat"), Right.QUERY));
        recorder = node.equipment().recorder();
    }

    private static Grant grant(String id, LayerName layer, Right right) {
        return new Grant(
                id,
                new Principal.Everybody(),
                new Target.OfLayer(layer),
                Map.of(right, Limits.NONE),
                MemoryNode.NOW.minusSeconds(60),
                Optional.empty(),
                "test");
    }

    @AfterEach
    void close() throws Exception {
        node.close();
    }

    @Test
    void anAnswerHasALineBeforeAndOneAfterIt() throws Exception {
        Given request = new Given("WFS", "GetFeature", Map.of("CQL_FILTER", "loai = 'ODT'"));
        recorder.begin(request, asked(request), KT1, PARCELS);
        assertThat(node.lines()).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("phase", "begin")
                .containsEntry("who", "kt1")
                .containsEntry("operation", "GetFeature")
                .containsEntry("layers", List.of("dd:thua_dat"))
                .containsEntry("grants", List.of("g1"))
                .containsEntry("detail", "CQL_FILTER=loai = 'ODT'"));
        write(request);
        recorder.end(request, KT1);
        assertThat(lastLine()).containsEntry("phase", "end").containsEntry("outcome", "OK");
    }

    @Test
    void theGrantIsTheOneThatGivesTheRightOfTheFormat() {
        Given file = new Given("WFS", "GetFeature", Map.of("OUTPUTFORMAT", "csv"));
        recorder.begin(file, asked(file), KT1, PARCELS);
        assertThat(lastLine()).containsEntry("layers", List.of("dd:thua_dat")).containsEntry("grants", List.of());

        node.equipment().grants().remove("g1");
        node.equipment().grants().save(grant("g2", LayerName.of("dd:thua_dat"), Right.EXPORT));
        recorder.begin(file, asked(file), KT1, PARCELS);
        assertThat(lastLine()).containsEntry("grants", List.of("g2"));
    }

    @Test
    void aPostedFilterIsRecordedToo() {
        Given request = new Given("WFS", "GetFeature", Map.of());
        request.posted = true;
        recorder.begin(request, asked(request), KT1, new Content(List.of("dd:thua_dat"), "[ loai = ODT ]"));
        assertThat(lastLine()).containsEntry("detail", "[ loai = ODT ]");
    }

    @Test
    void aLayerWithoutItsComponentIsThatOfThePathOrThatWhichMayBeRead() {
        Given anywhere = new Given("WFS", "GetFeature", Map.of());
        Content bare = new Content(List.of("thua_dat"), "");
        recorder.begin(anywhere, asked(anywhere), KT1, bare);
        assertThat(lastLine()).containsEntry("layers", List.of("dd:thua_dat"));
        Given ofWater = new Given("WFS", "GetFeature", Map.of());
        ofWater.context = "tnn";
        recorder.begin(ofWater, asked(ofWater), KT1, bare);
        assertThat(lastLine()).containsEntry("layers", List.of("tnn:thua_dat"));
    }

    @Test
    void aSecurityExceptionLateInTheRequestIsARefusal() {
        Given request = new Given("WFS", "GetFeature", Map.of());
        recorder.begin(request, asked(request), KT1, PARCELS);
        // it goes past the dispatcher: no error and nothing written
        recorder.end(request, KT1);
        assertThat(lastLine()).containsEntry("phase", "end").containsEntry("outcome", "REFUSED");
    }

    @Test
    void anErrorWhileItIsWrittenIsAFailure() {
        Given request = new Given("WFS", "GetFeature", Map.of());
        recorder.begin(request, asked(request), KT1, PARCELS);
        request.error = new IllegalStateException("the disk is full");
        recorder.end(request, KT1);
        assertThat(lastLine()).containsEntry("outcome", "FAILED");
    }

    @Test
    void whatNeverBeganWasRefused() {
        Given request = new Given("WFS", "GetFeature", Map.of("TYPENAMES", "dd:an", "CQL_FILTER", "a = 1"));
        recorder.end(request, KT1);
        assertThat(node.lines()).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("phase", "act")
                .containsEntry("who", "kt1")
                .containsEntry("operation", "GetFeature")
                .containsEntry("outcome", "REFUSED")
                .containsEntry("detail", "dd:an CQL_FILTER=a = 1"));
    }

    @Test
    void picturesAreCountedAndTheirRefusalsRecorded() throws Exception {
        for (int i = 0; i < 3; i++) {
            Given map = new Given("WMS", "GetMap", Map.of("LAYERS", "dd:thua_dat"));
            recorder.begin(map, asked(map), KT1, PARCELS);
            write(map);
            recorder.end(map, KT1);
        }
        Given refused = new Given("gwc", "GetTile", Map.of("LAYER", "dd:thua_dat"));
        recorder.begin(refused, asked(refused), KT1, PARCELS);
        write(refused);
        refused.response.setStatus(403);
        recorder.end(refused, KT1);
        List<Map<String, Object>> lines = node.lines();
        assertThat(lines).filteredOn("phase", "act").singleElement().satisfies(line -> assertThat(line)
                .containsEntry("outcome", "REFUSED"));
        assertThat(lines).extracting(line -> line.get("phase")).containsOnly("act", "count");
        assertThat(lines).anySatisfy(line -> assertThat(line)
                .containsEntry("phase", "count")
                .containsEntry("operation", "GetMap")
                .containsEntry("layers", List.of("dd:thua_dat"))
                .containsEntry("count", 3L));
    }

    @Test
    void listsLeaveNoLine() throws Exception {
        Given list = new Given("WMS", "GetCapabilities", Map.of());
        recorder.begin(list, asked(list), KT1, new Content(List.of(), ""));
        write(list);
        recorder.end(list, KT1);
        assertThat(node.lines()).isEmpty();
    }

    @Test
    void aCoverageIsOneThing() throws Exception {
        Given coverage = new Given("WCS", "GetCoverage", Map.of());
        recorder.begin(coverage, asked(coverage), KT1, PARCELS);
        recorder.executed(coverage, "a coverage");
        write(coverage);
        recorder.end(coverage, KT1);
        assertThat(lastLine()).containsEntry("features", 1L);
    }

    private static Asked asked(Request request) {
        return Asked.of(request).orElseThrow();
    }

    private Map<String, Object> lastLine() {
        List<Map<String, Object>> lines = node.lines();
        return lines.get(lines.size() - 1);
    }

    /** As GeoServer's dispatcher does. */
    private void write(Request request) throws Exception {
        recorder.responding(request, new Answer()).write("answer", OutputStream.nullOutputStream(), null);
    }

    private static final class Answer extends Response {
        Answer() {
            super(Object.class, Set.of());
        }

        @Override
        public String getMimeType(Object value, @Nullable Operation operation) {
            return "text/plain";
        }

        @Override
        public void write(Object value, OutputStream output, @Nullable Operation operation) {
            // nothing to be written
        }
    }

    /** A request as GeoServer has read it. */
    private static final class Given extends Request {
        private final MockHttpServletRequest http = new MockHttpServletRequest();
        private final MockHttpServletResponse response = new MockHttpServletResponse();
        private final String service;
        private final String operation;
        private boolean posted;
        private @Nullable String context;
        private @Nullable Throwable error;

        Given(String service, String operation, Map<String, String> parameters) {
            this.service = service;
            this.operation = operation;
            http.setParameters(parameters);
        }

        @Override
        public HttpServletRequest getHttpRequest() {
            return http;
        }

        @Override
        public HttpServletResponse getHttpResponse() {
            return response;
        }

        @Override
        public boolean isGet() {
            return !posted;
        }

        @Override
        public String getService() {
            return service;
        }

        @Override
        public String getRequest() {
            return operation;
        }

        @Override
        public @Nullable String getOutputFormat() {
            return null;
        }

        @Override
        public @Nullable String getContext() {
            return context;
        }

        @Override
        public @Nullable Throwable getError() {
            return error;
        }
    }
}
