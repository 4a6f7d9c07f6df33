package vn.datnuoc.geoserver.live;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.datnuoc.geoserver.live.Load.Seen;
import vn.datnuoc.geoserver.live.Together.Servers;
import vn.datnuoc.policy.LayerName;

/** Two GeoServer nodes and the portal over one database, while clients ask all three without a pause. */
@ExtendWith(Together.class)
class UnderLoadLiveIT {

    /** Nobody has it before the test. */
    private static final LayerName PLAN = LayerName.of("dd:quy_hoach_pc");

    private static final LayerName EDITION = LayerName.of("ddbd:lan_pc");
    private static final String ACCOUNT = "kt1";
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final long LONGEST_CHECKPOINT_MILLIS = 75_000;
    private static final Pattern NUMBER = Pattern.compile("\"lan\":(\\d+)");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    @TempDir
    Path folder;

    @Test
    void aGrantWithdrawnInThePortalIsRefusedByAllThreeWithinASecondAndEveryOperationIsRecorded(Servers servers)
            throws IOException {
        String grant = grantInPortal(servers.portal());
        warmUp(clients(servers).values());
        Map<String, Recordings> logs = logs(servers);
        Processes.pause(LONGEST_CHECKPOINT_MILLIS);
        Map<String, Long> before = recorded(logs);
        Load load = Load.begin(clients(servers));
        Processes.pause(5_000);
        withdrawInPortal(servers.portal(), grant);
        long withdrawn = System.nanoTime();
        Processes.pause(8_000);
        List<Seen> seen = load.stop();
        for (String client : clients(servers).keySet()) {
            refusesWithinASecond(client, withdrawn, seen);
        }
        Processes.pause(LONGEST_CHECKPOINT_MILLIS);
        holdsWhatWasAsked(seen, before, recorded(logs));
        logs.values().forEach(log -> assertThat(log.unfinished()).isZero());
        verify(servers);
    }

    /** The first answers of a node take seconds, whoever asks. */
    private static void warmUp(Collection<Supplier<Ogc.Answer>> questions) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        for (Supplier<Ogc.Answer> question : questions) {
            for (int allowed = 0; allowed < 5; ) {
                assertThat(System.nanoTime()).as("allowed in time").isLessThan(end);
                allowed += question.get().isException() ? 0 : 1;
            }
        }
    }

    /** Each client's name is that of the server and the operation. */
    private static Map<String, Supplier<Ogc.Answer>> clients(Servers servers) {
        Map<String, Supplier<Ogc.Answer>> clients = new LinkedHashMap<>();
        urls(servers).forEach((server, url) -> {
            LayerDoors doors = new LayerDoors(new Ogc(url, Optional.of(ACCOUNT + ":" + Portal.PASSWORD)), PLAN);
            clients.put(server + " GetMap", () -> doors.map(50, 0.05, 105, 9));
            clients.put(server + " GetFeature", () -> doors.features("application/json"));
        });
        return clients;
    }

    private static Map<String, String> urls(Servers servers) {
        return Map.of(
                "portal", servers.portal().url(),
                "geoserver1", servers.first().url(),
                "geoserver2", servers.second().url());
    }

    private static String grantInPortal(Portal portal) {
        Ogc.Answer answer = portal.as("qt1")
                .post(
                        "/api/grants",
                        "application/json",
                        """
                        {"principal": "account:%s", "target": "%s", "rights": {"QUERY": {}}, "document": "test"}"""
                                .formatted(ACCOUNT, PLAN));
        Matcher id = ID.matcher(answer.text());
        assertThat(id.find()).as("%s", answer).isTrue();
        return id.group(1);
    }

    private static void withdrawInPortal(Portal portal, String grant) {
        assertThat(portal.as("qt1")
                        .post("/api/grants/" + grant + "/remove", "application/json", "{\"document\": \"test\"}")
                        .status())
                .isEqualTo(200);
    }

    private static void refusesWithinASecond(String client, long withdrawn, List<Seen> seen) {
        List<Seen> own = seen.stream().filter(one -> one.client().equals(client)).toList();
        List<Seen> allowed =
                own.stream().filter(one -> !one.answer().isException()).toList();
        assertThat(allowed).as("%s before", client).isNotEmpty();
        Duration last = Duration.ofNanos(
                allowed.stream().mapToLong(one -> one.answer().begunNanos()).max().orElseThrow() - withdrawn);
        System.out.printf(
                "%s: %d answers, %d of them allowed, the last begun %d ms after the withdrawal%n",
                client, own.size(), allowed.size(), last.toMillis());
        assertThat(last).as(client).isLessThan(A_SECOND);
        assertThat(own).as("%s after", client).hasSizeGreaterThan(allowed.size());
    }

    private static Map<String, Recordings> logs(Servers servers) {
        return Map.of(
                "portal", new Recordings(servers.portal().audit(), ACCOUNT),
                "geoserver1", new Recordings(servers.first().audit(), ACCOUNT),
                "geoserver2", new Recordings(servers.second().audit(), ACCOUNT));
    }

    /** By the names of {@link #clients}. */
    private static Map<String, Long> recorded(Map<String, Recordings> logs) {
        Map<String, Long> recorded = new LinkedHashMap<>();
        logs.forEach((server, log) -> {
            recorded.put(server + " GetMap", log.of("GetMap"));
            recorded.put(server + " GetFeature", log.of("GetFeature"));
        });
        return recorded;
    }

    private static void holdsWhatWasAsked(List<Seen> seen, Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> asked = seen.stream().collect(Collectors.groupingBy(Seen::client, Collectors.counting()));
        asked.forEach((client, times) -> assertThat(requireNonNull(after.get(client)) - requireNonNull(before.get(client)))
                .as("recorded of what was asked as %s", client)
                .isEqualTo(times));
    }

    private static void verify(Servers servers) {
        for (Path log : List.of(servers.portal().audit(), servers.first().audit(), servers.second().audit())) {
            servers.portal().command(ACCOUNT, "audit", "verify", log.toString());
        }
    }

    @Test
    void aPublicationAppearsInAllThreeWithinASecondAndNoAnswerMixesTwoVersions(Servers servers) throws IOException {
        publish(servers.portal(), 1);
        for (String url : urls(servers).values()) {
            awaitEdition(new Ogc(url, Optional.empty()), 1);
        }
        Map<String, Supplier<Ogc.Answer>> clients = new LinkedHashMap<>();
        urls(servers).forEach((server, url) -> {
            LayerDoors doors = new LayerDoors(new Ogc(url, Optional.empty()), EDITION);
            clients.put(server, () -> doors.features("application/json"));
        });
        Load load = Load.begin(clients);
        publish(servers.portal(), 2);
        Processes.pause(3_000);
        List<Seen> seen = load.stop();
        seen.forEach(one -> assertThat(editions(one.answer())).as("%s", one).hasSize(1));
        long first = seen.stream()
                .filter(one -> editions(one.answer()).contains(2))
                .mapToLong(one -> one.answer().begunNanos())
                .min()
                .orElseThrow();
        for (String client : clients.keySet()) {
            showsTheNewWithinASecond(client, first, seen);
        }
    }

    private static void showsTheNewWithinASecond(String client, long first, List<Seen> seen) {
        Duration old = Duration.ofNanos(seen.stream()
                .filter(one -> one.client().equals(client))
                .filter(one -> editions(one.answer()).contains(1))
                .mapToLong(one -> one.answer().begunNanos() - first)
                .max()
                .orElseThrow());
        System.out.printf("%s: the last answer from before begun %d ms after the first new one%n", client, old.toMillis());
        assertThat(old).as(client).isLessThan(A_SECOND);
    }

    private void publish(Portal portal, int edition) throws IOException {
        Path file = Files.writeString(folder.resolve("edition" + edition + ".geojson"), features(edition));
        portal.command(
                "cn1", "layer", "add", file.toString(), "--name", EDITION.toString(), "--title", "Lần", "--sensitivity", "P");
        portal.command("qt1", "layer", "publish", EDITION.toString());
    }

    /** A hundred more features in each edition, each with its number. */
    private static String features(int edition) {
        return IntStream.rangeClosed(1, 100 * edition)
                .mapToObj(
                        i ->
                                """
                                {"type":"Feature","geometry":{"type":"Point","coordinates":[105.%03d,9.1]},"properties":{"ma":%d,"lan":%d}}"""
                                        .formatted(i, i, edition))
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
    }

    /** Of all features, and by their number; one when the answer is of one version. */
    private static Set<Integer> editions(Ogc.Answer answer) {
        assertThat(answer.isException()).as("%s", answer).isFalse();
        List<Integer> all = NUMBER.matcher(answer.text())
                .results()
                .map(UnderLoadLiveIT::number)
                .toList();
        return Stream.concat(all.stream(), Stream.of(all.size() / 100)).collect(Collectors.toSet());
    }

    private static int number(MatchResult found) {
        return Integer.parseInt(found.group(1));
    }

    private static void awaitEdition(Ogc ogc, int edition) {
        LayerDoors doors = new LayerDoors(ogc, EDITION);
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (doors.features("application/json").isException()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Processes.pause(100);
        }
        assertThat(editions(doors.features("application/json"))).containsExactly(edition);
    }
}
