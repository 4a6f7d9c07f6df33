package vn.datnuoc.engine.crs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference system by its code: {@code EPSG:4326}, {@code EPSG:9207}, or {@code CRS:84}.
 *
 * @param text canonical spelling; the spellings of the protocols (URN, URL) are parsed in this package only
 */
public record CrsCode(String text) {
    public static final CrsCode CRS84 = new CrsCode("CRS:84");
    public static final CrsCode WGS84 = new CrsCode("EPSG:4326");
    public static final CrsCode WEB_MERCATOR = new CrsCode("EPSG:3857");
    public static final CrsCode VN2000_CA_MAU = new CrsCode("EPSG:9207");
    public static final CrsCode VN2000_BAC_LIEU = new CrsCode("EPSG:5897");
    public static final CrsCode VN2000_UTM_48N = new CrsCode("EPSG:3405");
    public static final CrsCode VN2000_GEOGRAPHIC = new CrsCode("EPSG:4756");
    public static final CrsCode WGS84_UTM_48N = new CrsCode("EPSG:32648");

    /** What the services offer, the province's own system first. */
    public static final List<CrsCode> SUPPORTED = List.of(
            VN2000_CA_MAU,
            WGS84,
            WEB_MERCATOR,
            CRS84,
            VN2000_GEOGRAPHIC,
            VN2000_BAC_LIEU,
            VN2000_UTM_48N,
            WGS84_UTM_48N);

    private static final Pattern EPSG = Pattern.compile(
            "(?:EPSG:|urn:(?:x-)?ogc:def:crs:EPSG:(?:[0-9.]*:)?|https?://www\\.opengis\\.net/def/crs/EPSG/[0-9.]+/"
                    + "|https?://www\\.opengis\\.net/gml/srs/epsg\\.xml#)([0-9]{4,6})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LONGITUDE_FIRST = Pattern.compile(
            "(?:OGC:CRS|CRS:|urn:(?:x-)?ogc:def:crs:OGC:[0-9.]*:CRS:?|https?://www\\.opengis\\.net/def/crs/OGC/[0-9.]+/CRS)84",
            Pattern.CASE_INSENSITIVE);

    /** Any spelling of the protocols; empty when it is none, or of a system that the services do not offer. */
    public static Optional<CrsCode> parse(String spelling) {
        String trimmed = spelling.strip();
        if (LONGITUDE_FIRST.matcher(trimmed).matches()) {
            return Optional.of(CRS84);
        }
        Matcher epsg = EPSG.matcher(trimmed);
        return epsg.matches()
                ? Optional.of(new CrsCode("EPSG:" + epsg.group(1))).filter(SUPPORTED::contains)
                : Optional.empty();
    }

    /** Whether coordinates are degrees; otherwise they are metres. */
    public boolean isGeographic() {
        return equals(WGS84) || equals(CRS84) || equals(VN2000_GEOGRAPHIC);
    }

    /** All but the geographic ones and Web Mercator; exact only around their meridian. */
    boolean isTransverseMercator() {
        return !isGeographic() && !equals(WEB_MERCATOR);
    }

    /** CRS:84 is EPSG:4326 with longitude first, which is what x-east makes of both. */
    CrsCode geodetic() {
        return equals(CRS84) ? WGS84 : this;
    }

    /** {@code urn:ogc:def:crs:EPSG::9207}: the spelling whose axes are in the order of the authority. */
    public String urn() {
        return equals(CRS84) ? "urn:ogc:def:crs:OGC:1.3:CRS84" : "urn:ogc:def:crs:EPSG::" + text.substring(5);
    }

    /** {@code http://www.opengis.net/def/crs/EPSG/0/9207}, as OGC API spells it. */
    public String uri() {
        return equals(CRS84)
                ? "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
                : "http://www.opengis.net/def/crs/EPSG/0/" + text.substring(5);
    }

    @Override
    public String toString() {
        return text;
    }
}
