package vn.datnuoc.engine.formats;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.LayerSource.RowSink;

/**
 * Writes the features of one layer, or the rows of a table, to one file, row by row. A file is complete only after {@link #finish()}; one that is
 * closed before cannot be mistaken for a complete one. Used by one thread.
 */
public sealed interface FeatureWriter extends RowSink, AutoCloseable
        permits GeoPackageWriter, GeoJsonWriter, CsvWriter {

    /** @param geometry in the writer's reference system, x east; null for none */
    void row(long fid, @Nullable Geometry geometry, @Nullable Object[] values);

    /** Writes what follows the last row. */
    void finish();

    @Override
    void close();
}
