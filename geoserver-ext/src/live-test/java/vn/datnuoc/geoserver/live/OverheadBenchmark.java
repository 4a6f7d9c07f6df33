package vn.datnuoc.geoserver.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import vn.datnuoc.geoserver.live.TurnByTurn.Compared;
import vn.datnuoc.geoserver.live.TurnByTurn.Question;
import vn.datnuoc.geoserver.live.TurnByTurn.Side;
import vn.datnuoc.policy.postgis.PostgisCluster;
import vn.datnuoc.policy.postgis.PostgisDatabase;

/**
 * What the extension costs: an account with a grant on each layer asks a node, the public asks the same GeoServer without the
 * extension, over the same layers of the same database. Both are started several times, for the compiler of one process may
 * do better than that of another by a fifth. Run by hand, it is no part of the tests; {@code docs/reference/geoserver.md}
 * says how and what came out.
 */
class OverheadBenchmark {

    private static final int STARTS = 2;
    private static final Map<String, List<Compared>> RUNS = new LinkedHashMap<>();
    private static final int MANY = 1_000;
    private static final int PAGE = 1_000;
    private static final int PARCEL_PAGES = 12;
    /** The town, longitude first. */
    private static final double LON = 105.15;

    private static final double LAT = 9.176;
    private static final double TOWN_DEGREES = 0.01;

    private PostgisCluster cluster;
    private PostgisDatabase database;
    private GeoServerNode node;

    @BeforeEach
    void begin() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "overhead")
                .toAbsolutePath();
        cluster = PostgisCluster.start();
        database = cluster.createDatabase();
        PostgisDatabase reader = Portal.reader(cluster, database);
        Portal portal = Portal.start(folder, database);
        portal.close();
        node = GeoServerNode.start(folder, "geoserver1", reader, portal);
    }

    @AfterEach
    void end() {
        node.close();
        cluster.close();
    }

    @RepeatedTest(STARTS)
    void mapsAndFeatures() {
        new ManyLayers(database.dataSource()).grantAll();
        List<String> layers = awaitLayers();
        try (GeoServerNode stock = startStock("stock", layers);
                TurnByTurn turns = new TurnByTurn(named(), anonymous(stock))) {
            for (double widthDegrees : new double[] {0.005, 0.02, 0.08}) {
                report("GetMap dd:thua_dat, " + widthDegrees + "°", turns, maps("dd:thua_dat", widthDegrees));
            }
            report("GetFeature, 1,000, GeoJSON", turns, pages("application/json"));
            report("GetFeature, 1,000, GML 3.2", turns, pages("application/gml+xml; version=3.2"));
            // last: from now on the tile cache of its rasters fills half of the memory
            report("GetMap, all " + layers.size() + " layers, 0.1°", turns, maps(String.join(",", layers), 0.1));
        }
    }

    @RepeatedTest(STARTS)
    void capabilitiesOfAThousandLayers() {
        new ManyLayers(database.dataSource()).fillUpTo(MANY);
        List<String> layers = awaitLayers();
        try (GeoServerNode stock = startStock("stock-many", layers);
                TurnByTurn turns = new TurnByTurn(named(), anonymous(stock))) {
            report("WMS capabilities, " + layers.size() + " layers", turns, capabilities("/wms", "WMS", "1.3.0"));
            report("WFS capabilities, " + MANY + " layers", turns, capabilities("/wfs", "WFS", "2.0.0"));
        }
    }

    /** Until the node has no more to add. */
    private List<String> awaitLayers() {
        List<String> before = List.of();
        List<String> listed = ManyLayers.listed(named().client());
        while (listed.isEmpty() || !listed.equals(before)) {
            Processes.pause(5_000);
            before = listed;
            listed = ManyLayers.listed(named().client());
        }
        return listed;
    }

    /** It lists the same as the node. */
    private GeoServerNode startStock(String name, List<String> layers) {
        GeoServerNode stock = node.startStock(name);
        assertThat(ManyLayers.listed(anonymous(stock).client())).containsExactlyInAnyOrderElementsOf(layers);
        return stock;
    }

    private Side named() {
        return new Side(node, new Ogc(node.url(), Optional.of(ManyLayers.ACCOUNT + ":" + Portal.PASSWORD)));
    }

    private static Side anonymous(GeoServerNode stock) {
        return new Side(stock, new Ogc(stock.url(), Optional.empty()));
    }

    private static void report(String what, TurnByTurn turns, IntFunction<Question> questions) {
        turns.requireAlike(questions.apply(0));
        Compared compared = turns.compare(questions);
        RUNS.computeIfAbsent(what, key -> new ArrayList<>()).add(compared);
        print(what, compared);
    }

    private static void print(String what, Compared compared) {
        System.out.printf(Locale.ROOT, "%-45s %s%n", what, compared);
    }

    @AfterAll
    static void medians() {
        RUNS.forEach((what, runs) -> print("median: " + what, TurnByTurn.median(runs)));
    }

    private static IntFunction<Question> maps(String layers, double widthDegrees) {
        Map<String, String> parameters = new HashMap<>(Map.of(
                "service", "WMS", "version", "1.1.1", "request", "GetMap", "layers", layers, "styles", "",
                "srs", "EPSG:4326", "width", "800", "height", "600", "format", "image/png"));
        return number -> {
            Random place = new Random(number);
            double west = LON + (place.nextDouble() - 0.5) * TOWN_DEGREES - widthDegrees / 2;
            double south = LAT + (place.nextDouble() - 0.5) * TOWN_DEGREES - widthDegrees * 3 / 8;
            String box = String.format(
                    Locale.ROOT, "%f,%f,%f,%f", west, south, west + widthDegrees, south + widthDegrees * 3 / 4);
            Map<String, String> map = new HashMap<>(parameters);
            map.put("bbox", box);
            return new Question("/wms", map);
        };
    }

    private static IntFunction<Question> pages(String format) {
        return number -> new Question(
                "/wfs",
                Map.of(
                        "service", "WFS", "version", "2.0.0", "request", "GetFeature", "typeNames", "dd:thua_dat",
                        "count", Integer.toString(PAGE), "startIndex", Integer.toString(number % PARCEL_PAGES * PAGE),
                        "outputFormat", format));
    }

    private static IntFunction<Question> capabilities(String path, String service, String version) {
        return number -> new Question(
                path, Map.of("service", service, "version", version, "request", "GetCapabilities"));
    }
}
