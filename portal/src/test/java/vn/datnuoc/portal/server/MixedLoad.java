package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.datnuoc.portal.Visitor;

/**
 * Four readers on two nodes, each with rows of its own of one layer, in all the ways that a layer is read, while it is
 * published again and again. A version has one row more in each group than the one before, and names itself in each row: so
 * every answer tells whether it is whole, of one version, and nobody else's.
 */
final class MixedLoad {

    /** @param group of rows that the policy gives */
    private record Reader(String account, int group, boolean exports) {}

    private static final List<Reader> READERS = List.of(
            new Reader(Client.NOBODY, 0, false),
            new Reader("kt1", 1, true),
            new Reader("cn1", 2, true),
            new Reader("qt1", 3, true));

    private static final String LAYER = "dd:tai";
    private static final int ROWS_OF_GROUP = 500;
    private static final int PAGE = 100;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String GET = "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=" + LAYER;
    private static final String FEATURES = GET + "&OUTPUTFORMAT=application/geo+json&COUNT=";
    /** The strips of the groups side by side, a thousandth of a degree to a pixel. */
    private static final String MAP = "SERVICE=WMS&VERSION=1.1.1&LAYERS=" + LAYER + "&STYLES=&SRS=EPSG:4326"
            + "&BBOX=104.9,9.0,105.3,9.07&WIDTH=400&HEIGHT=70&FORMAT=image/png&TRANSPARENT=TRUE";

    private final List<Client> nodes;
    private final Path folder;
    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private int published;
    private volatile boolean over;

    MixedLoad(Client first, Client second, Path folder) {
        this.nodes = List.of(first, second);
        this.folder = folder;
    }

    /** @param faults what went wrong, in words */
    record Report(Map<String, Integer> answers, int publications, List<String> faults) {}

    void prepare() throws IOException {
        publish(0);
        grant("public", "{\"QUERY\": {\"rows\": \"nhom = 0\"}}", "qt1");
        grant("account:kt1", "{\"EXPORT\": {\"rows\": \"nhom = 1\", \"hidden\": [\"bi_mat\"]}}", "qt1");
        grant("account:cn1", "{\"EXPORT\": {\"rows\": \"nhom = 2\"}}", "qt1");
        grant("account:qt1", "{\"EXPORT\": {\"rows\": \"nhom = 3\"}}", "qt2");
        // grants hold on the other node within a second, and so does the layer
        ServerProcess.pause(2_000);
    }

    Report run(Duration duration, Duration betweenPublications) throws IOException {
        List<CompletableFuture<Void>> readers = READERS.stream()
                .map(reader -> CompletableFuture.runAsync(
                        () -> readUntilOver(reader),
                        command -> new Thread(command, "reader " + reader.account).start()))
                .toList();
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() + betweenPublications.toNanos() < end) {
            ServerProcess.pause(betweenPublications.toMillis());
            publish(++published);
        }
        ServerProcess.pause(Math.max(0, (end - System.nanoTime()) / 1_000_000));
        over = true;
        readers.forEach(CompletableFuture::join);
        return new Report(Map.copyOf(answers), published, List.copyOf(faults));
    }

    private void readUntilOver(Reader reader) {
        Random random = new Random(reader.group);
        while (!over) {
            int node = random.nextInt(2);
            int what = random.nextInt(reader.exports ? 7 : 5);
            String name = List.of("map", "identify", "whole", "filter", "links", "start index", "export")
                    .get(what);
            try {
                read(
                        reader,
                        nodes.get(node).as(reader.account),
                        nodes.get(1 - node).as(reader.account),
                        name);
                answers.merge(name, 1, Integer::sum);
            } catch (AssertionError | RuntimeException e) {
                faults.add(name + " of '" + reader.account + "' at node " + node + ": " + e);
            }
        }
    }

    private static void read(Reader reader, Client node, Client other, String what) {
        switch (what) {
            case "map" -> map(reader, node);
            case "identify" -> identify(reader, node);
            case "whole" -> check(reader, features(node, FEATURES + 100_000));
            case "filter" -> filter(reader, node);
            case "links" -> links(reader, node, other);
            case "start index" -> startIndex(reader, node);
            default -> export(reader, node, other);
        }
    }

    /** Something in the own strip, nothing in those of others. */
    private static void map(Reader reader, Client node) {
        BufferedImage map = image(ok(node.get("/wms", MAP + "&REQUEST=GetMap")));
        for (int group = 0; group < READERS.size(); group++) {
            int painted = 0;
            for (int x = group * 100 + 2; x < group * 100 + 90; x++) {
                for (int y = 0; y < map.getHeight(); y++) {
                    painted += map.getRGB(x, y) >>> 24 == 0 ? 0 : 1;
                }
            }
            assertThat(painted > 0)
                    .as("pixels of group " + group + ": " + painted)
                    .isEqualTo(group == reader.group);
        }
    }

    private static void identify(Reader reader, Client node) {
        for (int group = 0; group < READERS.size(); group++) {
            String answer = Client.text(ok(node.get(
                    "/wms",
                    MAP + "&REQUEST=GetFeatureInfo&QUERY_LAYERS=" + LAYER + "&INFO_FORMAT=application/json&X="
                            + (group * 100 + 31) + "&Y=39")));
            assertThat(JSON.readTree(answer).path("features").size() > 0)
                    .as(answer)
                    .isEqualTo(group == reader.group);
        }
    }

    private static void filter(Reader reader, Client node) {
        List<JsonNode> found = features(node, FEATURES + "1000&CQL_FILTER=so < 40");
        assertThat(found).hasSize(10);
        checkRows(reader, found);
    }

    /** As WFS 2.0 means it, and as a load balancer sends it: each page from another node than the one before. */
    private static void links(Reader reader, Client node, Client other) {
        List<String> ids = new ArrayList<>();
        Set<String> versions = new HashSet<>();
        Optional<String> path = Optional.of("/wfs?" + GET.replace(":", "%3A") + "&COUNT=" + PAGE);
        Client at = node;
        while (path.isPresent()) {
            String page = Client.text(ok(at.get(path.get())));
            ids.addAll(found("gml:id=\"(tai\\.\\d+)\"", page));
            versions.addAll(found(":lan>(\\d+)<", page));
            path = found(" next=\"https?://[^/]+([^\"]+)\"", page).stream()
                    .findFirst()
                    .map(link -> link.replace("&amp;", "&"));
            at = at == node ? other : node;
        }
        assertThat(versions).hasSize(1);
        assertThat(ids)
                .doesNotHaveDuplicates()
                .hasSize(ROWS_OF_GROUP + Integer.parseInt(versions.iterator().next()));
    }

    /** As QGIS and GDAL do, who stay with one node. */
    private static void startIndex(Reader reader, Client node) {
        List<JsonNode> all = new ArrayList<>();
        List<JsonNode> page;
        do {
            page = features(node, FEATURES + PAGE + "&STARTINDEX=" + all.size());
            all.addAll(page);
        } while (page.size() == PAGE);
        check(reader, all);
    }

    private static void export(Reader reader, Client node, Client other) {
        String order = "{\"layer\": \"" + LAYER + "\", \"format\": \"GEOJSON\", \"purpose\": \"tải\"}";
        HttpResponse<byte[]> asked = node.post("/api/exports", "application/json", order);
        assertThat(asked.statusCode()).as(Client.text(asked)).isEqualTo(202);
        String path = "/api/exports/" + Visitor.find("\"id\":\"([^\"]+)\"", Client.text(asked));
        String state = "";
        for (int i = 0; i < 600 && !state.equals("XONG"); i++) {
            ServerProcess.pause(100);
            state = Visitor.find("\"state\":\"([^\"]+)\"", Client.text(ok(other.get(path))));
            assertThat(state).isIn("CHO", "DANG_XU_LY", "XONG");
        }
        check(reader, features(unzipped(ok(other.get(path + "/file")).body())));
    }

    private static byte[] unzipped(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".geojson")) {
                    return zip.readAllBytes();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no GeoJSON in the export");
    }

    /** Whole, of one version, and nothing but the reader's own. */
    private static void check(Reader reader, List<JsonNode> rows) {
        checkRows(reader, rows);
        assertThat(rows).isNotEmpty();
        assertThat(rows).hasSize(ROWS_OF_GROUP + rows.get(0).path("lan").asInt());
        assertThat(rows.stream().map(row -> row.path("so").asInt()).distinct()).hasSameSizeAs(rows);
    }

    private static void checkRows(Reader reader, List<JsonNode> rows) {
        assertThat(rows).allMatch(row -> row.path("nhom").asInt(-1) == reader.group);
        assertThat(rows.stream().map(row -> row.path("lan").asInt()).distinct()).hasSizeLessThan(2);
        assertThat(rows).allMatch(row -> row.has("bi_mat") != reader.account.equals("kt1"));
    }

    private static List<JsonNode> features(Client node, String query) {
        return features(ok(node.get("/wfs", query)).body());
    }

    private static List<JsonNode> features(byte[] geoJson) {
        List<JsonNode> properties = new ArrayList<>();
        JSON.readTree(geoJson).path("features").forEach(feature -> properties.add(feature.path("properties")));
        return properties;
    }

    private static HttpResponse<byte[]> ok(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode())
                .as(answer.uri() + " " + Client.text(answer).lines().limit(12).toList())
                .isEqualTo(200);
        return answer;
    }

    private static BufferedImage image(HttpResponse<byte[]> answer) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
            assertThat(image).as(Client.text(answer)).isNotNull();
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private void grant(String principal, String rights, String by) {
        HttpResponse<byte[]> answer = nodes.get(0)
                .as(by)
                .post(
                        "/api/grants",
                        "application/json",
                        "{\"principal\": \"" + principal + "\", \"target\": \"" + LAYER + "\", \"rights\": " + rights
                                + ", \"document\": \"QĐ 1\"}");
        assertThat(answer.statusCode()).as(Client.text(answer)).isBetween(200, 201);
    }

    /** Added at one node, published at the other, in turns; once as a whole file, once as changes. */
    private void publish(int version) throws IOException {
        String file = Files.write(folder.resolve("tai.geojsonl"), rows(version)).toString();
        Datnuoc cn1 = Datnuoc.as(nodes.get(version % 2), "cn1");
        Program added = version % 2 == 1
                ? cn1.run("layer", "change", LAYER, file, "--key", "so")
                : cn1.run("layer", "add", file, "--name", LAYER, "--title", "Tải", "--sensitivity", "R", "--key", "so");
        added.succeeded();
        Datnuoc.as(nodes.get(1 - version % 2), "qt2")
                .run("layer", "publish", LAYER)
                .succeeded();
    }

    private static List<String> rows(int version) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < (ROWS_OF_GROUP + version) * READERS.size(); i++) {
            int group = i % READERS.size();
            int place = i / READERS.size();
            double x = 104.9 + group * 0.1 + place % 25 * 0.003;
            double y = 9.0 + place / 25 * 0.003;
            rows.add(String.format(
                    Locale.ROOT,
                    "{\"type\":\"Feature\",\"properties\":{\"so\":%d,\"nhom\":%d,\"lan\":%d,\"bi_mat\":\"bm-%d\"},"
                            + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%.4f,%.4f],[%.4f,%.4f],[%.4f,%.4f],"
                            + "[%.4f,%.4f],[%.4f,%.4f]]]}}",
                    i,
                    group,
                    version,
                    i,
                    x,
                    y,
                    x + 0.003,
                    y,
                    x + 0.003,
                    y + 0.003,
                    x,
                    y + 0.003,
                    x,
                    y));
        }
        return rows;
    }
}
