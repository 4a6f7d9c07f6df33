package vn.datnuoc.geoserver.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures that a GeoServer without any extension draws of the sample data in the styles of this product. They are
 * kept beside the tests of the map engine, which draws the same and compares. This test says whether GeoServer still draws
 * what is kept; with {@code -Dpictures.keep=true} it keeps what GeoServer draws now.
 */
class StylePicturesLiveIT {
    private static final Path PRODUCT = Path.of("..");
    private static final Path KEPT =
            PRODUCT.resolve("map-engine/src/test/resources/vn/datnuoc/engine/draw/geoserver");
    private static final Path FACES = PRODUCT.resolve("map-engine/src/main/resources/vn/datnuoc/engine/draw");
    private static final String LOG_IN = "admin:geoserver";

    /** The styles name a face that neither of the two has; ours is drawn instead of it by both. */
    private static final String WANTED_FACE = "Be Vietnam Pro";

    private static final Pattern FONT = Pattern.compile("<Font>.*?</Font>", Pattern.DOTALL);

    @TempDir
    private static Path folder;

    private static Optional<GeoServerNode> node = Optional.empty();

    @BeforeAll
    static void geoServerWithSamplesAndStyles() throws IOException {
        Path data = Files.createDirectories(folder.resolve("stock"));
        Path faces = Files.createDirectories(data.resolve("styles"));
        for (String face : List.of("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")) {
            Files.copy(FACES.resolve(face), faces.resolve(face));
        }
        GeoServerNode started = GeoServerNode.startWithoutExtension(data);
        node = Optional.of(started);
        send(started, "POST", "workspaces", "text/xml", "<workspace><name>m</name></workspace>");
        for (String layer : layers()) {
            publish(started, layer);
        }
    }

    @AfterAll
    static void stop() {
        node.ifPresent(GeoServerNode::close);
    }

    @Test
    void geoServerDrawsWhatIsKept() throws IOException {
        Ogc geoServer = new Ogc(node.orElseThrow().url(), Optional.empty());
        for (String request : requests()) {
            Ogc.Answer answer = geoServer.get("/wms", getMap(request));
            assertThat(answer.type()).as(request + ": " + answer).isEqualTo("image/png");
            Path kept = KEPT.resolve(request.split("\t", -1)[0] + ".png");
            if (Boolean.getBoolean("pictures.keep")) {
                Files.write(kept, answer.body());
            }
            assertThat(answer.body()).as(request).isEqualTo(Files.readAllBytes(kept));
        }
    }

    private static Map<String, String> getMap(String request) {
        String[] fields = request.split("\t", -1);
        String[] names = fields[1].split(",", -1);
        double reachX = 160 * Double.parseDouble(fields[4]);
        double reachY = 120 * Double.parseDouble(fields[4]);
        double x = Double.parseDouble(fields[2]);
        double y = Double.parseDouble(fields[3]);
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("service", "WMS");
        parameters.put("version", "1.1.1");
        parameters.put("request", "GetMap");
        parameters.put("layers", "m:" + String.join(",m:", names));
        parameters.put("styles", String.join(",", names));
        parameters.put("srs", "EPSG:9207");
        parameters.put(
                "bbox",
                String.format(Locale.ROOT, "%.3f,%.3f,%.3f,%.3f", x - reachX, y - reachY, x + reachX, y + reachY));
        parameters.put("width", "320");
        parameters.put("height", "240");
        parameters.put("format", "image/png");
        return parameters;
    }

    private static List<String> requests() throws IOException {
        return Files.readAllLines(KEPT.resolve("pictures.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static List<String> layers() throws IOException {
        return requests().stream()
                .flatMap(line -> Stream.of(line.split("\t", -1)[1].split(",", -1)))
                .distinct()
                .toList();
    }

    private static void publish(GeoServerNode geoServer, String name) throws IOException {
        Path samples = PRODUCT.resolve("data-samples").toAbsolutePath().normalize();
        if (Files.exists(samples.resolve(name + ".gpkg"))) {
            Path copy = Files.copy(samples.resolve(name + ".gpkg"), folder.resolve(name + ".gpkg"));
            send(
                    geoServer,
                    "POST",
                    "workspaces/m/datastores",
                    "text/xml",
                    """
                    <dataStore><name>%s</name><connectionParameters><entry key="dbtype">geopkg</entry>
                    <entry key="database">%s</entry></connectionParameters></dataStore>"""
                            .formatted(name, copy.toUri()));
            send(
                    geoServer,
                    "POST",
                    "workspaces/m/datastores/" + name + "/featuretypes",
                    "text/xml",
                    "<featureType><name>" + name + "</name><srs>EPSG:9207</srs></featureType>");
        } else {
            publishRaster(geoServer, name, samples);
        }
        String sld = FONT.matcher(Files.readString(PRODUCT.resolve("styles").resolve(name + ".sld")))
                .replaceAll(font -> withBundledFace(font.group()));
        send(geoServer, "POST", "styles?name=" + name, "application/vnd.ogc.sld+xml", sld);
    }

    /** GeoServer knows the faces of its data directory by their full names. */
    private static String withBundledFace(String font) {
        boolean bold = font.contains(">bold<");
        return font.replace(WANTED_FACE, bold ? "Noto Sans Bold" : "Noto Sans Regular").replace(">bold<", ">normal<");
    }

    /** The last of its days. */
    private static void publishRaster(GeoServerNode geoServer, String name, Path samples) throws IOException {
        try (Stream<Path> files = Files.list(samples)) {
            Path last = files.filter(file -> file.getFileName().toString().startsWith(name + "_"))
                    .max(Path::compareTo)
                    .orElseThrow();
            String file = last.getFileName().toString();
            send(
                    geoServer,
                    "POST",
                    "workspaces/m/coveragestores",
                    "text/xml",
                    """
                    <coverageStore><name>%s</name><workspace><name>m</name></workspace><enabled>true</enabled>
                    <type>GeoTIFF</type><url>%s</url></coverageStore>"""
                            .formatted(name, last.toUri()));
            send(
                    geoServer,
                    "POST",
                    "workspaces/m/coveragestores/" + name + "/coverages",
                    "text/xml",
                    "<coverage><name>%s</name><nativeName>%s</nativeName><srs>EPSG:9207</srs></coverage>"
                            .formatted(name, file.substring(0, file.lastIndexOf('.'))));
        }
    }

    private static void send(GeoServerNode geoServer, String method, String path, String type, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(geoServer.url() + "/rest/" + path))
                .header("Content-Type", type)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(LOG_IN.getBytes(StandardCharsets.UTF_8)))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 299);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
