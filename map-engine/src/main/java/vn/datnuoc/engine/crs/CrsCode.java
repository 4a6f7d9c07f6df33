package vn.datnuoc.engine.crs;

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

    @Override
    public String toString() {
        return text;
    }
}
