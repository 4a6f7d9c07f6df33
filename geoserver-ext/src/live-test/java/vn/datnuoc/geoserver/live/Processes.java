package vn.datnuoc.geoserver.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Programs that the tests start. */
final class Processes {

    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private Processes() {}

    /** Waits for a line of the program's output. @return the first group of the pattern, or the whole */
    static String await(Process process, Path output, Pattern line, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            Matcher matcher = line.matcher(read(output));
            if (matcher.find()) {
                return matcher.group(matcher.groupCount());
            }
            if (!process.isAlive()) {
                throw new AssertionError("it stopped before it said " + line + ":\n" + read(output));
            }
            pause(100);
        }
        process.destroyForcibly();
        throw new AssertionError("within " + patience + " it did not say " + line + ":\n" + read(output));
    }

    /** Runs to the end, which has to be a good one. */
    static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new AssertionError(Arrays.toString(command) + ":\n" + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
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

    private static String read(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
