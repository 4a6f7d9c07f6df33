package vn.datnuoc.geoserver.live;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.datnuoc.policy.postgis.PostgisDatabase;

/**
 * A real GeoServer in its own process, with the extension's jar in {@code WEB-INF/lib} and five lines of settings; or without
 * both, over the same layers.
 */
final class GeoServerNode implements AutoCloseable {

    /** What an administrator switches on under Tile Cache, Tile Cache Settings. */
    private static final String TILE_SECURITY =
            """
            <GeoServerGWCConfig>
              <version>1.1.0</version>
              <directWMSIntegrationEnabled>false</directWMSIntegrationEnabled>
              <requireTiledParameter>true</requireTiledParameter>
              <WMSCEnabled>true</WMSCEnabled>
              <TMSEnabled>true</TMSEnabled>
              <securityEnabled>true</securityEnabled>
              <cacheLayersByDefault>true</cacheLayersByDefault>
              <cacheNonDefaultStyles>true</cacheNonDefaultStyles>
              <metaTilingX>4</metaTilingX>
              <metaTilingY>4</metaTilingY>
              <gutter>0</gutter>
              <defaultCachingGridSetIds><string>EPSG:4326</string><string>EPSG:900913</string></defaultCachingGridSetIds>
              <defaultCoverageCacheFormats><string>image/png</string></defaultCoverageCacheFormats>
              <defaultVectorCacheFormats><string>image/png</string></defaultVectorCacheFormats>
              <defaultOtherCacheFormats><string>image/png</string></defaultOtherCacheFormats>
            </GeoServerGWCConfig>
            """;

    private static final Pattern MARK = Pattern.compile("<entry key=\"datnuoc[^>]*>[^<]*</entry>");

    private final Process process;
    private final int port;
    private final Path data;

    private GeoServerNode(Process process, int port, Path data) {
        this.process = process;
        this.port = port;
        this.data = data;
    }

    static GeoServerNode start(Path folder, String name, PostgisDatabase database, Portal portal) {
        try {
            int port = freePort();
            int maintenancePort = freePort();
            Path data = dataDirectory(folder.resolve(name), name, database, portal, port, maintenancePort);
            return start(warWithExtension(folder.resolve(name + "-war")), data, port, maintenancePort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same GeoServer without the extension, with the layers, styles and store that it has made so far. */
    GeoServerNode startStock(String name) {
        try {
            Path copy = data.resolveSibling(name);
            Processes.run("cp", "-r", data.toString(), copy.toString());
            Processes.run("rm", "-r", copy.resolve("datnuoc").toString(), copy.resolve("datnuoc.properties").toString());
            withoutMarks(copy);
            Path war = data.resolveSibling(name + "-war");
            Processes.run("cp", "-r", property("geoserver.war"), war.toString());
            return start(war, copy, freePort(), freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it comes, over a data directory that it fills itself. */
    static GeoServerNode startWithoutExtension(Path data) {
        try {
            Path war = data.resolveSibling(data.getFileName() + "-war");
            Processes.run("cp", "-r", property("geoserver.war"), war.toString());
            return start(war, data, freePort(), freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GeoServerNode start(Path war, Path data, int port, int secondPort) throws IOException {
        Path output = Path.of(data + ".out");
        Process process = launch(war, data, output, port, secondPort);
        Processes.await(process, output, Pattern.compile("(" + Jetty.UP + ")"), Duration.ofMinutes(4));
        return new GeoServerNode(process, port, data);
    }

    private static void withoutMarks(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("workspaces"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xml")).toList()) {
                Files.writeString(file, MARK.matcher(Files.readString(file)).replaceAll(""));
            }
        }
    }

    private static Path dataDirectory(
            Path folder, String name, PostgisDatabase database, Portal portal, int port, int maintenancePort)
            throws IOException {
        Path data = Files.createDirectories(folder);
        Files.writeString(data.resolve("gwc-gs.xml"), TILE_SECURITY);
        Files.writeString(data.resolve("database-password"), database.password());
        Files.writeString(
                data.resolve("datnuoc.properties"),
                """
                database.url=%s
                database.user=%s
                database.password-file=database-password
                portal=%s
                portal-keys=%s
                address=%s
                rasters=%s
                node=%s
                maintenance-port=%d
                """
                        .formatted(
                                database.url(),
                                database.user(),
                                portal.url(),
                                portal.callerKey().publicKey(),
                                url(port),
                                portal.rasters(),
                                name,
                                maintenancePort));
        return data;
    }

    private static Path warWithExtension(Path copy) throws IOException {
        Processes.run("cp", "-r", property("geoserver.war"), copy.toString());
        Path jar = Path.of(property("geoserver.extension"));
        Files.copy(jar, copy.resolve("WEB-INF/lib").resolve("geoserver-ext.jar"));
        return copy;
    }

    private static Process launch(Path war, Path data, Path output, int port, int maintenancePort) throws IOException {
        Path temporary = Files.createDirectories(Path.of(war + "-tmp"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1500m",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-DGEOSERVER_DATA_DIR=" + data.toAbsolutePath(),
                        "-cp",
                        containerClassPath(),
                        Jetty.class.getName(),
                        war.toAbsolutePath().toString(),
                        temporary.toAbsolutePath().toString(),
                        Integer.toString(port),
                        Integer.toString(maintenancePort))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** Jetty and this module's tests; GeoServer brings everything else. */
    private static String containerClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.contains("jetty")
                        || entry.contains("servlet-api")
                        || entry.contains("slf4j-api")
                        || entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String property(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new IllegalStateException("-D" + name + " is missing"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String url() {
        return url(port);
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port + "/geoserver";
    }

    /** CPU time of its process so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** As in its log. */
    String name() {
        return String.valueOf(data.getFileName());
    }

    Path audit() {
        return data.resolve("datnuoc/audit");
    }

    @Override
    public void close() {
        Processes.stop(process);
    }
}
