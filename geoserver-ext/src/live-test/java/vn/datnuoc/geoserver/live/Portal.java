package vn.datnuoc.geoserver.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.datnuoc.policy.caller.CallerKey;
import vn.datnuoc.policy.postgis.PostgisCluster;
import vn.datnuoc.policy.postgis.PostgisDatabase;

/** The portal as a user starts it, with the sample data, over a PostGIS database. Not thread-safe. */
final class Portal implements AutoCloseable {

    static final String PASSWORD = "datnuoc-demo";
    private static final String READER = "reader_in_tests";
    private static final Pattern READY = Pattern.compile("Đất Nước is ready: (http://[^ ]+)");

    private final Process process;
    private final Path home;
    private final String url;

    private Portal(Process process, Path home, String url) {
        this.process = process;
        this.home = home;
        this.url = url;
    }

    /** With the role that the guide gives to GeoServer, made anew; it reads what the portal's start lets it read. */
    static PostgisDatabase reader(PostgisCluster cluster, PostgisDatabase database) {
        cluster.execute("postgres", "create role " + READER + " login password '" + database.password() + "'");
        return database.as(READER, database.password());
    }

    /** The first over a database, which loads the sample data. */
    static Portal start(Path folder, PostgisDatabase database) {
        return start(folder, "portal", database, Map.of());
    }

    /** Another over the same database, with the first one's rasters and its key for callers' tokens, on these nodes. */
    static Portal onGeoServer(Path folder, PostgisDatabase database, Portal first, GeoServerNode... nodes) {
        try {
            Path home = folder.resolve("portal-on-geoserver");
            Files.createDirectories(home.resolve("keys"));
            Files.copy(first.home.resolve("keys/caller.key"), home.resolve("keys/caller.key"));
            Files.createSymbolicLink(home.resolve("rasters"), first.rasters());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String urls = Stream.of(nodes).map(GeoServerNode::url).collect(Collectors.joining(","));
        return start(
                folder,
                "portal-on-geoserver",
                database,
                Map.of("DATNUOC_MAP_ENGINE", "geoserver", "DATNUOC_GEOSERVER_URL", urls));
    }

    private static Portal start(Path folder, String name, PostgisDatabase database, Map<String, String> environment) {
        try {
            Path home = folder.resolve(name);
            Path output = folder.resolve(name + ".out");
            ProcessBuilder builder = new ProcessBuilder(script("server"), "--port", "0", "--home", home.toString());
            builder.environment().put("DATNUOC_DATABASE_URL", database.url());
            builder.environment().put("DATNUOC_DATABASE_USER", database.user());
            builder.environment().put("DATNUOC_DATABASE_PASSWORD", database.password());
            builder.environment().put("DATNUOC_DATABASE_READER", READER);
            builder.environment().putAll(environment);
            CallerKey.loadOrCreate(Files.createDirectories(home.resolve("keys")));
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new Portal(process, home, Processes.await(process, output, READY, Duration.ofMinutes(6)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return url;
    }

    /** With which it says to GeoServer who calls. */
    CallerKey callerKey() {
        try {
            return CallerKey.loadOrCreate(home.resolve("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path rasters() {
        return home.resolve("rasters");
    }

    Path audit() {
        return home.resolve("audit");
    }

    /** As an account of the demonstration; those administer by name and password. */
    Ogc as(String account) {
        return new Ogc(url, Optional.of(account + ":" + PASSWORD));
    }

    /** {@code script/datnuoc} as an account of the demonstration. */
    void command(String account, String... words) {
        List<String> command = new ArrayList<>(
                List.of(script("datnuoc"), "--url", url, "--user", account, "--password", PASSWORD));
        command.addAll(List.of(words));
        Processes.run(command.toArray(String[]::new));
    }

    private static String script(String name) {
        return Processes.PROJECT.resolve("script").resolve(name).toString();
    }

    @Override
    public void close() {
        Processes.stop(process);
    }
}
