package vn.datnuoc.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongConsumer;

/** The line to the published rows; read only to build a snapshot. Thread-safe. */
public interface LayerSource {

    /** Gives every row of the layer's version, in any order. */
    void read(Layer layer, RowSink sink);

    /**
     * What the version has otherwise than an older one of the same schema; empty when the source cannot tell without reading
     * both.
     */
    default Optional<Changes> changes(Layer layer, long since) {
        return Optional.empty();
    }

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

    /** What one version has otherwise than an older one. */
    interface Changes {

        /** How many features at most. */
        long features();

        /**
         * @param present takes features that were added or changed, as they are in the later version
         * @param removed takes ids of features that the later version does not have; the older may have lacked them too
         */
        void read(RowSink present, LongConsumer removed);
    }
}
