package vn.datnuoc.policy.postgis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server with PostGIS on a free port of loopback, from Debian's binaries. It cannot outlive this process: a
 * shell beside it waits for this end of a pipe and stops it when that closes, even by kill -9. Root starts it as the
 * user {@code postgres}, because initdb refuses root. Thread-safe.
 */
public final class PostgisCluster implements AutoCloseable {

    private static final Path BINARIES = Path.of("/usr/lib/postgresql/15/bin");
    private static final String UNPRIVILEGED = "postgres";
    private static final long PATIENCE_SECONDS = 60;

    /** Owner of every database, as the guide has it: no superuser. */
    private static final String OWNER = "owner_in_tests";

    private static final String TEMPLATE = "with_postgis";

    /** The arguments: data folder, port. A line on its input or the end of it stops the server. */
    private static final String RUN =
            """
            "%s/postgres" -D "$1" -p "$2" -k "$1" &
            read -r _
            kill -QUIT $!
            wait
            """
                    .formatted(BINARIES);

    private static final String OPTIONS =
            """
            listen_addresses = '127.0.0.1'
            fsync = off
            full_page_writes = off
            shared_buffers = 128MB
            max_wal_size = 2GB
            max_connections = 120
            """;

    private final AtomicInteger databases = new AtomicInteger();
    private final String password = UUID.randomUUID().toString();
    private final Path data;
    private final int port;
    private Process running;

    private PostgisCluster(Path folder) throws IOException {
        this.data = Files.createTempDirectory(reachable(folder), "postgis").toAbsolutePath();
        this.port = freePort();
        initialise();
        this.running = launch();
    }

    /** One for all tests of this process; it ends with it. */
    public static PostgisCluster shared() {
        return Shared.CLUSTER;
    }

    /** A cluster of the caller's own, to be stopped and started at will. */
    public static PostgisCluster start() {
        try {
            PostgisCluster cluster = new PostgisCluster(Files.createDirectories(Path.of("target")));
            cluster.awaitConnection();
            cluster.createTemplate();
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty database with PostGIS, whose owner may do what the guide gives to the portal. */
    public PostgisDatabase createDatabase() {
        String name = "test" + databases.incrementAndGet();
        execute("postgres", "create database " + name + " owner " + OWNER + " template " + TEMPLATE);
        return new PostgisDatabase(port, name, OWNER, password);
    }

    /** As the superuser. @param sql one statement or several */
    public void execute(String database, String sql) {
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot execute: " + sql, e);
        }
    }

    public int port() {
        return port;
    }

    /** Of the superuser {@code postgres}. */
    public String password() {
        return password;
    }

    /** As a power cut would: what was committed is there at the next {@link #restart}. */
    public synchronized void stop() {
        try {
            running.getOutputStream().close();
            if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("PostgreSQL did not stop");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public synchronized void restart() {
        try {
            running = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitConnection();
    }

    @Override
    public void close() {
        stop();
        run("rm", "-rf", data.toString());
    }

    private void initialise() throws IOException {
        if (isRoot()) {
            run("chown", UNPRIVILEGED, data.toString());
        }
        Path passwordFile = Files.createTempFile("postgis", ".password");
        Files.writeString(passwordFile, password);
        if (isRoot()) {
            run("chown", UNPRIVILEGED, passwordFile.toString());
        }
        run(asUnprivileged(
                BINARIES.resolve("initdb").toString(),
                "--pgdata=" + data,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync"));
        Files.delete(passwordFile);
        appendOptions();
    }

    /** The folder is its user's alone. */
    private void appendOptions() {
        run(asUnprivileged("bash", "-c", "printf '%s' \"$1\" >>\"$2/postgresql.conf\"", "-", OPTIONS, data.toString()));
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(asUnprivileged("bash", "-c", RUN, "postgis", data.toString(), String.valueOf(port)))
                .redirectErrorStream(true)
                .redirectOutput(Path.of(data + ".log").toFile())
                .start();
    }

    private void createTemplate() {
        execute("postgres", "create role " + OWNER + " login password '" + password + "'");
        execute("postgres", "create database " + TEMPLATE);
        execute(TEMPLATE, "create extension postgis; grant insert on spatial_ref_sys to " + OWNER);
    }

    private void awaitConnection() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try (Connection connection = superuser("postgres")) {
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > end || !running.isAlive()) {
                    throw new IllegalStateException("PostgreSQL does not start, see " + data + ".log", e);
                }
                pause();
            }
        }
    }

    private Connection superuser(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", password);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    /** The folder itself when the user {@code postgres} can get there, else one for temporary files. */
    private static Path reachable(Path folder) throws IOException {
        for (Path parent = folder.toAbsolutePath(); parent != null; parent = parent.getParent()) {
            if (isRoot() && !Files.getPosixFilePermissions(parent).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return Path.of(System.getProperty("java.io.tmpdir"));
            }
        }
        return folder;
    }

    private static List<String> asUnprivileged(String... command) {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            whole.addAll(List.of(
                    "setpriv", "--reuid=" + UNPRIVILEGED, "--regid=" + UNPRIVILEGED, "--init-groups", "--reset-env"));
        }
        whole.addAll(List.of(command));
        return whole;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void run(String... command) {
        run(List.of(command));
    }

    private static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed:\n" + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Started by the first test that asks for it. */
    private static final class Shared {

        static final PostgisCluster CLUSTER = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(CLUSTER::close, "stops PostgreSQL"));
        }

        private Shared() {}
    }
}
