package vn.datnuoc.geoserver.door;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.datnuoc.policy.Component;

/**
 * Which paths are open at the ordinary connectors: OGC services and what their answers refer to. The user interface, REST,
 * demo and preview pages and every other service of the tile cache stay closed there.
 */
final class Paths {

    /** {@code /wms}, {@code /dd/wms}, {@code /dd/thua_dat/wms}. */
    private static final Pattern SERVICE = Pattern.compile(prefix() + "/(ows|wms|wfs|wcs)");

    private static final Pattern TILES = Pattern.compile(prefix() + "/gwc/service/wmts");

    private static final Pattern SCHEMAS = Pattern.compile("/schemas/[A-Za-z0-9._/-]+\\.xsd");

    private Paths() {}

    /** Of all components, or one, or one layer; no other word, which might be another part of GeoServer. */
    private static String prefix() {
        String components =
                Arrays.stream(Component.values()).map(Component::code).collect(Collectors.joining("|"));
        return "(/(" + components + ")(/[a-z0-9_]+)?)?";
    }

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
