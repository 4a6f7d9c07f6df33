package vn.datnuoc.portal.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells a package that was issued here and altered since from a file that never was one. */
final class ExportTraces {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** The last entry of every package. */
    private static final String SUMS = "SHA256SUMS";

    private ExportTraces() {}

    /** True also for a zip that is cut off, of which nobody can tell. */
    static boolean areIn(Path file) throws IOException {
        if (!startsAsZip(file)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(SUMS) != null;
        } catch (ZipException e) {
            return true;
        }
    }

    private static boolean startsAsZip(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(ZIP.length), ZIP);
        }
    }
}
