package vn.datnuoc.engine.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is, told by its first bytes. */
public enum FileKind {
    GEOPACKAGE,
    GEOJSON,
    ZIP,
    TIFF;

    /** @throws UnreadableFileException when it is none of them */
    public static FileKind of(Path file) {
        byte[] start = start(file);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("SQLite format 3\0")) {
            return GEOPACKAGE;
        } else if (text.startsWith("PK\3\4")) {
            return ZIP;
        } else if (text.startsWith("II*\0") || text.startsWith("MM\0*") || text.startsWith("II+\0")) {
            return TIFF;
        } else if (withoutMark(text).stripLeading().startsWith("{")) {
            return GEOJSON;
        }
        throw new UnreadableFileException(
                UnreadableFileException.Reason.UNKNOWN_FORMAT,
                file,
                "byte 0",
                "a GeoPackage, GeoJSON, zipped Shapefile or GeoTIFF expected");
    }

    /** Without the byte order mark, and the record separators of GeoJSON text sequences. */
    private static String withoutMark(String text) {
        String rest = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
        return rest.startsWith("\u001e") ? rest.substring(1) : rest;
    }

    private static byte[] start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(512);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
