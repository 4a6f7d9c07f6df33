package vn.datnuoc.engine;

import java.nio.file.Path;
import java.time.LocalDate;

/** The line to the published rows; read only to build a snapshot. */
public interface LayerSource {

    /** Gives every row of the layer's version, in any order. */
    void read(Layer layer, RowSink sink);

    /** The immutable GeoTIFF of a raster layer. */
    Path raster(Layer layer, LocalDate time);

    /** Takes rows one by one. */
    interface RowSink {
        /**
         * @param fid persistent feature id, unique in the layer
         * @param wkb geometry in the layer's reference system, x east; empty for none
         * @param values in the order of the schema; null where a value is absent; types as {@link AttributeType} says
         */
        void row(long fid, byte[] wkb, @org.jspecify.annotations.Nullable Object[] values);
    }
}
