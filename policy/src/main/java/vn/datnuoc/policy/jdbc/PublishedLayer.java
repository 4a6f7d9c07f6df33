package vn.datnuoc.policy.jdbc;

import java.util.Optional;
import vn.datnuoc.policy.LayerName;

/**
 * The active version of a layer, as another program than the portal publishes it.
 *
 * @param crs code of its own reference system, for example {@code EPSG:9210}
 * @param view in the schema {@code published}; empty for a raster layer
 * @param raster newest file of a raster layer, in the folder {@code rasters} of the portal's home; empty for a vector layer
 * @param extent in its own reference system
 * @param sld its style; empty for a table
 */
public record PublishedLayer(
        LayerName name,
        String titleVi,
        String titleEn,
        String summary,
        String attribution,
        String crs,
        Kind kind,
        Optional<String> view,
        Optional<String> raster,
        Extent extent,
        long version,
        String sld) {

    /** What of a layer can be drawn: features, nothing, pixels. */
    public enum Kind {
        VECTOR,
        TABLE,
        RASTER
    }

    /** West, south, east and north: x is always the easting. */
    public record Extent(double minX, double minY, double maxX, double maxY) {}
}
