package vn.datnuoc.geoserver.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.datnuoc.audit.AuditFiles;
import vn.datnuoc.audit.JsonLine;
import vn.datnuoc.geoserver.live.Together.Servers;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Target;
import vn.datnuoc.policy.jdbc.JdbcGrants;

/** What a node's files say after requests to it: account, layers, grant, filter, count and outcome. */
@ExtendWith(Together.class)
class AuditLiveIT {

    /** Three plans in it, of which kt1 may read two. */
    private static final LayerName PLAN = LayerName.of("dd:quy_hoach_pc");
    private static final String GRANT = "live-audit";
    private static final Duration A_CHECKPOINT = Duration.ofSeconds(90);

    @TempDir
    Path copy;

    private GeoServerNode node;
    private JdbcGrants grants;
    private LayerDoors doors;

    @BeforeEach
    void kt1QueriesPlans(Servers servers) {
        node = servers.first();
        grants = new JdbcGrants(servers.database().dataSource());
        doors = new LayerDoors(new Ogc(node.url(), Optional.of("kt1:" + Portal.PASSWORD)), PLAN);
        grants.remove(GRANT);
        grants.save(grant(Map.of(Right.QUERY, Limits.NONE)));
        Processes.pause(1_000);
    }

    @AfterEach
    void theGrantGoes() {
        grants.remove(GRANT);
    }

    private static Grant grant(Map<Right, Limits> rights) {
        return new Grant(
                GRANT,
                new Principal.OfAccount("kt1"),
                new Target.OfLayer(PLAN),
                rights,
                Instant.now().minusSeconds(60),
                Optional.empty(),
                "test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json", "application/gml+xml; version=3.2", "text/xml; subtype=gml/3.1.1", "GML2", "csv",
                "SHAPE-ZIP"
            })
    void theFeaturesOfEveryFormatAreCounted(String format) {
        grants.remove(GRANT);
        grants.save(grant(Map.of(Right.EXPORT, Limits.NONE)));
        Processes.pause(1_000);
        long features = new GivenFeatures(doors.features("application/json").text()).fids().size();
        assertThat(features).isPositive();

        Act act = act(() -> assertThat(doors.features(format).isException()).as(format).isFalse());
        assertThat(act.begin())
                .containsEntry("who", "kt1")
                .containsEntry("operation", "GetFeature")
                .containsEntry("layers", List.of(PLAN.toString()))
                .containsEntry("grants", List.of(GRANT));
        assertThat(act.end()).containsEntry("outcome", "OK").containsEntry("features", features);
    }

    @Test
    void aPostedRequestIsRecordedWithItsLayerItsFilterAndItsCount() {
        long first = new GivenFeatures(doors.features("application/json").text()).fids().get(0);
        Act act = act(() -> assertThat(doors.ogc().post("/wfs", posted(first)).isException()).isFalse());
        assertThat(act.begin())
                .containsEntry("layers", List.of(PLAN.toString()))
                .containsEntry("grants", List.of(GRANT));
        assertThat(String.valueOf(act.begin().get("detail"))).contains(PLAN.subject() + "." + first);
        assertThat(act.end()).containsEntry("outcome", "OK").containsEntry("features", 1L);
    }

    private static String posted(long fid) {
        return """
               <wfs:GetFeature service="WFS" version="2.0.0" outputFormat="application/json"
                   xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:fes="http://www.opengis.net/fes/2.0"
                   xmlns:x="urn:datnuoc:dd">
                 <wfs:Query typeNames="x:%s">
                   <fes:Filter><fes:ResourceId rid="%s.%d"/></fes:Filter>
                 </wfs:Query>
               </wfs:GetFeature>
               """
                .formatted(PLAN.subject(), PLAN.subject(), fid);
    }

    @Test
    void valuesFeaturesByIdAndIdentifyAreCounted() {
        GivenFeatures all = new GivenFeatures(doors.features("application/json").text());
        Act values = act(() -> wfs(Map.of("request", "GetPropertyValue", "typeNames", PLAN.toString(), "valueReference", "so_qd")));
        assertThat(values.begin()).containsEntry("layers", List.of(PLAN.toString()));
        assertThat(values.end()).containsEntry("outcome", "OK").containsEntry("features", (long) all.fids().size());

        Act byId = act(() -> wfs(Map.of(
                "request", "GetFeature", "storedquery_id", "urn:ogc:def:query:OGC-WFS::GetFeatureById", "id",
                PLAN.subject() + "." + all.fids().get(0))));
        assertThat(byId.begin()).containsEntry("layers", List.of(PLAN.toString())).containsEntry("grants", List.of(GRANT));
        assertThat(byId.end()).containsEntry("features", 1L);

        Act identify = act(() -> doors.identify(all.first()));
        assertThat(identify.begin())
                .containsEntry("operation", "GetFeatureInfo")
                .containsEntry("layers", List.of(PLAN.toString()));
        assertThat(identify.end()).containsEntry("outcome", "OK").containsEntry("features", 1L);
    }

    private Ogc.Answer wfs(Map<String, String> parameters) {
        Map<String, String> all = new java.util.HashMap<>(parameters);
        all.putAll(Map.of("service", "WFS", "version", "2.0.0"));
        Ogc.Answer answer = doors.ogc().get("/wfs", all);
        assertThat(answer.isException()).as("%s", answer).isFalse();
        return answer;
    }

    @Test
    void aFileWithoutItsRightIsRefusedInTheLogToo() {
        List<Map<String, Object>> lines = linesOf(() -> assertThat(doors.features("csv").isException()).isTrue());
        assertThat(lines).noneSatisfy(line -> assertThat(line).containsEntry("outcome", "OK"));
        assertThat(lines).anySatisfy(line -> assertThat(line).containsEntry("outcome", "REFUSED"));
    }

    @Test
    void aFailedLogInNamesWhoWasTried() {
        Ogc wrong = new Ogc(node.url(), Optional.of("kt1:sai"));
        List<Map<String, Object>> lines = linesOf(() -> new LayerDoors(wrong, PLAN).features("csv"));
        assertThat(lines).anySatisfy(line -> assertThat(line)
                .containsEntry("who", "kt1")
                .containsEntry("operation", "LOGIN")
                .containsEntry("outcome", "FAILED"));
    }

    @Test
    void aTileThatHasToBeDrawnCountsOnceAndTheFilesVerify(Servers servers) throws IOException {
        GivenFeatures all = new GivenFeatures(doors.features("application/json").text());
        List<Map<String, Object>> lines = linesOf(() -> {
            assertThat(doors.tileAt(all.first()).isException()).isFalse();
            awaitCheckpoint();
        });
        assertThat(lines).filteredOn(line -> JsonLine.text(line, "phase").equals("count") && JsonLine.text(line, "who").equals("kt1"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("operation", "GetTile")
                        .containsEntry("layers", List.of(PLAN.toString()))
                        .containsEntry("count", 1L));
        verify(node);
        verify(servers.second());
    }

    private void awaitCheckpoint() {
        long end = System.nanoTime() + A_CHECKPOINT.toNanos();
        int before = checkpoints();
        while (checkpoints() == before && System.nanoTime() < end) {
            Processes.pause(500);
        }
        assertThat(checkpoints()).isGreaterThan(before);
    }

    private int checkpoints() {
        return (int) lines().stream()
                .filter(line -> JsonLine.text(line, "phase").equals("checkpoint"))
                .count();
    }

    /** Of a copy: the node goes on writing. */
    private void verify(GeoServerNode any) throws IOException {
        Path files = copy.resolve(any.name());
        Processes.run("cp", "-r", any.audit().toString(), files.toString());
        Processes.run(Processes.PROJECT.resolve("script/datnuoc").toString(), "audit", "verify", files.toString());
    }

    private Act act(Runnable request) {
        List<Map<String, Object>> lines = linesOf(request);
        return new Act(only(lines, "begin"), only(lines, "end"));
    }

    private static Map<String, Object> only(List<Map<String, Object>> lines, String phase) {
        List<Map<String, Object>> found =
                lines.stream().filter(line -> JsonLine.text(line, "phase").equals(phase)).toList();
        assertThat(found).as("%s in %s", phase, lines).hasSize(1);
        return found.get(0);
    }

    /** What the log has got since, when the end of the request has been written too. */
    private List<Map<String, Object>> linesOf(Runnable request) {
        int before = lines().size();
        request.run();
        Processes.pause(300);
        List<Map<String, Object>> all = lines();
        return all.subList(before, all.size()).stream()
                .filter(line -> !Set.of("OK").contains(line.getOrDefault("outcome", "")) || !JsonLine.text(line, "phase").equals("act"))
                .toList();
    }

    private List<Map<String, Object>> lines() {
        return AuditFiles.all(node.audit()).stream()
                .flatMap(file -> read(file).stream())
                .flatMap(line -> JsonLine.read(line).stream())
                .toList();
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The two lines of one request. */
    private record Act(Map<String, Object> begin, Map<String, Object> end) {}
}
