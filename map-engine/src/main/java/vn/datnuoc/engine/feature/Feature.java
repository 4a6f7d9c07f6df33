package vn.datnuoc.engine.feature;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature as the caller may see it.
 *
 * @param fid persistent within the layer; its id in the services is {@code subject.fid}
 * @param geometry in the system asked for, x east, cut to the limits; null when it has none
 * @param values in the order of {@link FeatureCursor#attributes}, typed as {@link vn.datnuoc.engine.AttributeType} says;
 *     the array is the receiver's own
 */
public record Feature(long fid, @Nullable Geometry geometry, @Nullable Object[] values) {}
