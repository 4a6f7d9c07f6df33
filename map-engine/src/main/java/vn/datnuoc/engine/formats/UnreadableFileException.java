package vn.datnuoc.engine.formats;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody handed in cannot be taken: it is cut short, damaged, of an unknown format, or lacks something. The
 * portal chooses the user's words by {@link #reason()}; the message is for the log and for developers.
 */
public final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String file;
    private final String place;
    private final String expected;

    /** Why the file cannot be taken; every one has its own sentence in the portal. */
    public enum Reason {
        /** neither GeoPackage, GeoJSON, zipped Shapefile nor GeoTIFF */
        UNKNOWN_FORMAT,
        /** the file ends too early */
        TRUNCATED,
        /** its parts contradict each other */
        DAMAGED,
        /** more than this program takes; {@code expected} names the bound */
        TOO_LARGE,
        /** it does not say its reference system, or not by an EPSG code or a name we know */
        UNKNOWN_CRS,
        /** no layer with a geometry in it, or no row */
        EMPTY,
        /** several layers; one is to be handed in at a time */
        SEVERAL_LAYERS,
        /** points, lines and polygons in one layer */
        MIXED_GEOMETRIES,
        /** a raster that is rotated or has no georeference */
        NOT_NORTH_UP,
        /** valid, but a variant that this program does not read */
        UNSUPPORTED
    }

    /**
     * @param place layer, row, member or byte where reading stopped; empty for the whole file
     * @param expected what would be right
     */
    public UnreadableFileException(Reason reason, Path file, String place, String expected) {
        this(reason, file, place, expected, null);
    }

    public UnreadableFileException(Reason reason, Path file, String place, String expected, @Nullable Throwable cause) {
        super(file.getFileName() + (place.isEmpty() ? "" : ", " + place) + ": " + reason + "; " + expected, cause);
        this.reason = reason;
        this.file = String.valueOf(file.getFileName());
        this.place = place;
        this.expected = expected;
    }

    public Reason reason() {
        return reason;
    }

    /** The file's name without its directory. */
    public String file() {
        return file;
    }

    public String place() {
        return place;
    }

    public String expected() {
        return expected;
    }
}
