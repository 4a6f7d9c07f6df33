package vn.datnuoc.engine.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** GDAL's programs, asked as an independent judge. They must be there: a test that cannot ask fails. */
final class Gdal {

    private Gdal() {}

    /** Runs a program; its output, both streams. Fails when it is missing, ends with an error or warns. */
    static String run(Object... command) throws IOException, InterruptedException {
        List<String> words = Stream.of(command).map(Object::toString).toList();
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = start(builder, words);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || output.contains("Warning") || output.contains("ERROR")) {
            throw new AssertionError(String.join(" ", words) + "\n" + output);
        }
        return output;
    }

    private static Process start(ProcessBuilder builder, List<String> words) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new AssertionError(words.get(0) + " does not run; install the Debian package gdal-bin", e);
        }
    }
}
