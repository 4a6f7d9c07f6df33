package vn.datnuoc.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.feature.FeatureCursor;
import vn.datnuoc.engine.feature.FeatureQuery;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;
import vn.datnuoc.policy.Limits;

/** A layer as one caller may see it: what it gives is already cut to the limits. Not kept beyond the request. */
public final class GuardedLayer {
    private final Layer layer;
    private final Limits limits;
    private final String grant;

    GuardedLayer(Layer layer, Limits limits, String grant) {
        this.layer = layer;
        this.limits = limits;
        this.grant = grant;
    }

    public Layer layer() {
        return layer;
    }

    public Limits limits() {
        return limits;
    }

    /** Id of the grant that decided. */
    public String grant() {
        return grant;
    }

    /** The attributes that exist for the caller. @throws IllegalStateException for a raster layer */
    public Schema schema() {
        throw new UnsupportedOperationException("contract only");
    }

    /** Around what the caller may see, in the layer's own system. */
    public BoundingBox extent() {
        throw new UnsupportedOperationException("contract only");
    }

    /** Reads as it is asked; the caller closes it. */
    public FeatureCursor features(FeatureQuery query) {
        throw new UnsupportedOperationException("contract only");
    }

    /** Features that match, whatever offset and limit say. */
    public long count(FeatureQuery query) {
        throw new UnsupportedOperationException("contract only");
    }

    /** For drawing: all rows and columns; draw only {@link #rows}, cut to {@link #area}, with values of {@link #schema}. */
    public FeatureSnapshot snapshot() {
        throw new UnsupportedOperationException("contract only");
    }

    /** For drawing: rows that exist for the caller; absent is all. Shared, not to be changed. */
    public Optional<BitSet> rows() {
        throw new UnsupportedOperationException("contract only");
    }

    /** The area of the grant in the layer's own system; absent is everywhere. */
    public Optional<Geometry> area() {
        throw new UnsupportedOperationException("contract only");
    }

    /** The GeoTIFF of a raster layer, uncut: whoever reads it clips to {@link #area}. */
    public Path raster(LocalDate time) {
        throw new UnsupportedOperationException("contract only");
    }
}
