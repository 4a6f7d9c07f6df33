package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server as a user starts it, {@code script/server}, in its own process and home. Not thread-safe. */
final class ServerProcess implements AutoCloseable {

    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern READY = Pattern.compile("Đất Nước is ready: (https?://[^ ]+)");

    private static final Pattern PORT = Pattern.compile("Đất Nước is ready: .*:(\\d+) \\(");

    private final Process process;
    private final Path home;
    private final Path output;

    private ServerProcess(Process process, Path home, Path output) {
        this.process = process;
        this.home = home;
        this.output = output;
    }

    /** Starts on a free port of loopback and returns at once. */
    static ServerProcess launch(Path home, String... options) {
        return launch(home, Map.of(), options);
    }

    static ServerProcess launch(Path home, Map<String, String> environment, String... options) {
        List<String> command = new ArrayList<>(
                List.of(PROJECT.resolve("script/server").toString(), "--port", "0", "--home", home.toString()));
        command.addAll(List.of(options));
        try {
            Files.createDirectories(home);
            Path output = Files.createTempFile(home.getParent(), "server", ".out");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            if (!List.of(options).contains("--database")) {
                TestDatabase.of(home).map(TestDatabase::environment).ifPresent(builder.environment()::putAll);
            }
            builder.environment().putAll(environment);
            return new ServerProcess(builder.start(), home, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts and waits until it says that it is ready. */
    static ServerProcess start(Path home, String... options) {
        return start(home, Map.of(), options);
    }

    static ServerProcess start(Path home, Map<String, String> environment, String... options) {
        ServerProcess server = launch(home, environment, options);
        try {
            server.url();
        } catch (AssertionError notReady) {
            server.kill();
            throw notReady;
        }
        return server;
    }

    /** The address it printed; waits for it. */
    String url() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Matcher matcher = READY.matcher(output());
            if (matcher.find()) {
                return matcher.group(1);
            }
            if (!process.isAlive()) {
                throw new AssertionError("the server stopped before it was ready:\n" + output());
            }
            pause(100);
        }
        throw new AssertionError("not ready within " + PATIENCE + ":\n" + output());
    }

    /** On which it listens, whatever address it printed. */
    int port() {
        Matcher matcher = PORT.matcher(output());
        assertThat(matcher.find()).as(output()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    /** Of the server itself: the script has become it. */
    long pid() {
        return process.pid();
    }

    Path home() {
        return home;
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kill -9, as a power cut would. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** SIGTERM, as an operator would. */
    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("the server did not stop within 30 s:\n" + output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
