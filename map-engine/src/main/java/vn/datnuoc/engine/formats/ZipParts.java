package vn.datnuoc.engine.formats;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.engine.formats.UnreadableFileException.Reason;

/**
 * The parts of the one Shapefile in a zip, by extension. Nothing is unpacked to disk, so that names in the zip lead nowhere,
 * and no part gives more bytes than {@link #MAX_PART_BYTES} or than {@link #MAX_RATIO} times what it takes in the zip.
 */
final class ZipParts implements AutoCloseable {
    private static final int MAX_ENTRIES = 1000;
    private static final long MAX_PART_BYTES = 4L << 30;
    private static final long MAX_RATIO = 500;
    private static final int MAX_TEXT_BYTES = 64 << 10;

    private final Path file;
    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    static ZipParts open(Path file) {
        try {
            // only the extensions of the names matter, so that any single-byte character set will do
            return of(file, new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1));
        } catch (ZipException e) {
            throw new UnreadableFileException(
                    Reason.TRUNCATED, file, "end of the zip", "a sound zip expected: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ZipParts of(Path file, ZipFile zip) throws IOException {
        try {
            return new ZipParts(file, zip);
        } catch (UnreadableFileException e) {
            zip.close();
            throw e;
        }
    }

    private ZipParts(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
        if (zip.size() > MAX_ENTRIES) {
            throw new UnreadableFileException(Reason.TOO_LARGE, file, "", MAX_ENTRIES + " files in a zip at most");
        }
        String layer = onlyLayer();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (stem(entry).equals(layer)) {
                parts.put(extension(entry), entry);
            }
        }
    }

    private String onlyLayer() {
        @Nullable String found = null;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!extension(entry).equals("shp") || entry.getName().startsWith("__MACOSX/")) {
                continue;
            } else if (found != null) {
                throw new UnreadableFileException(Reason.SEVERAL_LAYERS, file, "", "one .shp in the zip expected");
            }
            found = stem(entry);
        }
        if (found == null) {
            throw new UnreadableFileException(Reason.EMPTY, file, "", "a .shp in the zip expected, found none");
        }
        return found;
    }

    private static String stem(ZipEntry entry) {
        String name = entry.getName();
        return name.substring(0, name.length() - extension(entry).length());
    }

    private static String extension(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** @throws UnreadableFileException when the zip has no such part */
    InputStream stream(String extension) {
        ZipEntry entry = parts.get(extension);
        if (entry == null) {
            throw new UnreadableFileException(
                    Reason.UNSUPPORTED, file, "." + extension, "a ." + extension + " beside the .shp expected");
        }
        try {
            long most = Math.min(MAX_PART_BYTES, Math.max(1 << 20, entry.getCompressedSize() * MAX_RATIO));
            return new BufferedInputStream(new Bounded(zip.getInputStream(entry), extension, most), 1 << 16);
        } catch (IOException e) {
            throw problem("." + extension, e);
        }
    }

    /** A short part as text; absent when the zip has no such part. */
    Optional<String> text(String extension, Charset charset) {
        if (!parts.containsKey(extension)) {
            return Optional.empty();
        }
        try (InputStream in = stream(extension)) {
            return Optional.of(new String(in.readNBytes(MAX_TEXT_BYTES), charset).strip());
        } catch (IOException e) {
            throw problem("." + extension, e);
        }
    }

    UnreadableFileException problem(String place, IOException e) {
        Reason reason = e instanceof EOFException ? Reason.TRUNCATED : Reason.DAMAGED;
        return new UnreadableFileException(reason, file, place, "a sound file expected: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends with an exception where a part turns out to be a bomb. */
    private final class Bounded extends FilterInputStream {
        private final String extension;
        private long left;

        Bounded(InputStream in, String extension, long left) {
            super(in);
            this.extension = extension;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw new UnreadableFileException(
                        Reason.TOO_LARGE,
                        file,
                        "." + extension,
                        "4 GiB, and " + MAX_RATIO + " times what it takes in the zip, at most");
            }
            return count;
        }
    }
}
