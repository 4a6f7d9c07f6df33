package vn.datnuoc.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.policy.LayerName;

/**
 * A published layer in one version. Immutable.
 *
 * @param crs the layer's own reference system, in which its coordinates are exact; says nothing of a table
 * @param schema of a vector layer or a table; absent for a raster layer
 * @param rasterTimes days for which a raster layer has a picture, oldest first; empty for a vector layer
 * @param extent known at publication, in {@code crs}; no request computes it; without inside at 0, 0 for a table
 * @param rows number of features; 0 for a raster layer
 * @param version counts publications from 1 on
 * @param updated day of the publication, Asia/Ho_Chi_Minh
 * @param sld the style's SLD document as published
 */
public record Layer(
        LayerName name,
        String titleVi,
        String titleEn,
        String summaryVi,
        String summaryEn,
        String attribution,
        SourceDocument sourceDocument,
        CrsCode crs,
        Optional<Schema> schema,
        List<LocalDate> rasterTimes,
        BoundingBox extent,
        long rows,
        long version,
        LocalDate updated,
        String sld) {

    public Layer {
        rasterTimes = List.copyOf(rasterTimes);
    }

    /** The same in another version, whatever that has for rows. */
    public Layer withVersion(long other) {
        return new Layer(
                name,
                titleVi,
                titleEn,
                summaryVi,
                summaryEn,
                attribution,
                sourceDocument,
                crs,
                schema,
                rasterTimes,
                extent,
                rows,
                other,
                updated,
                sld);
    }

    /** The same with what its rows turned out to be. */
    public Layer measured(long count, BoundingBox box) {
        return new Layer(
                name,
                titleVi,
                titleEn,
                summaryVi,
                summaryEn,
                attribution,
                sourceDocument,
                crs,
                schema,
                rasterTimes,
                box,
                count,
                version,
                updated,
                sld);
    }

    public boolean isRaster() {
        return schema.isEmpty();
    }

    /** Whether it has rows and no geometry. */
    public boolean isTable() {
        return schema.isPresent() && !schema.get().hasGeometry();
    }

    /** The paper that gives the data its legal value (Art. 4.1.a). */
    public record SourceDocument(String number, LocalDate date, String agency) {}
}
