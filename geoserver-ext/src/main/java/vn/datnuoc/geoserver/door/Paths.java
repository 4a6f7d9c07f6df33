package vn.datnuoc.geoserver.door;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which paths are open at the ordinary connectors: OGC services and what their answers refer to. The user interface, REST,
 * demo and preview pages and every other service of the tile cache stay closed there.
 */
final class Paths {

    /** {@code /wms}, {@code /dd/wms}, {@code /dd/thua_dat/wms}. */
    private static final Pattern SERVICE = Pattern.compile("(/[a-z]+(/[a-z0-9_]+)?)?/(ows|wms|wfs|wcs)");

    private static final Pattern TILES = Pattern.compile("(/[a-z]+(/[a-z0-9_]+)?)?/gwc/service/wmts");

    private static final Pattern SCHEMAS = Pattern.compile("/schemas/[A-Za-z0-9._/-]+\\.xsd");

    private Paths() {}

    /** @param path below the web application's, as it was sent */
    static boolean isOpen(String path) {
        return !path.contains("..")
                && (SERVICE.matcher(path).matches()
                        || TILES.matcher(path).matches()
                        || SCHEMAS.matcher(path).matches());
    }

    static boolean isTiles(String path) {
        return TILES.matcher(path).matches();
    }

    /** The service of a path, in capital letters; {@code OWS} where the request says which. */
    static String service(String path) {
        if (isTiles(path)) {
            return "WMTS";
        }
        return path.substring(path.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
    }
}
