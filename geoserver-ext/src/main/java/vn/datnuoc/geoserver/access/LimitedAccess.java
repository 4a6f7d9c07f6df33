package vn.datnuoc.geoserver.access;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geoserver.catalog.CoverageInfo;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.catalog.ResourceInfo;
import org.geoserver.security.CatalogMode;
import org.geoserver.security.CoverageAccessLimits;
import org.geoserver.security.DataAccessLimits;
import org.geoserver.security.VectorAccessLimits;
import org.geoserver.security.WMSAccessLimits;
import org.geotools.api.feature.type.FeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.util.logging.Logging;
import vn.datnuoc.policy.Limits;

/**
 * Limits as GeoServer's classes want them for each kind of resource. Never {@code null}, which is GeoServer's word for no
 * limits, writing included. Thread-safe.
 */
final class LimitedAccess {

    private static final Logger LOG = Logging.getLogger(LimitedAccess.class);

    /** More than a province has grants times reference systems; past it all are made anew. */
    private static final int MOST = 10_000;

    private final ConcurrentMap<Key, Cut> cuts = new ConcurrentHashMap<>();

    /** As if it did not exist. */
    DataAccessLimits hidden(ResourceInfo resource) {
        return nothing(resource, CatalogMode.HIDE);
    }

    /** In no list, and refused to whoever names it. */
    DataAccessLimits refused(ResourceInfo resource) {
        return nothing(resource, CatalogMode.MIXED);
    }

    /** Readable within the limits; hidden when they can no longer be read. */
    DataAccessLimits cut(ResourceInfo resource, Limits limits, Optional<Asked> asked) {
        try {
            return resource instanceof FeatureTypeInfo features
                    ? ofFeatures(features, limits, asked)
                    : ofRaster(resource, limits);
        } catch (IOException | RuntimeException e) {
            LOG.log(
                    Level.SEVERE,
                    "the limits of a grant on " + resource.prefixedName() + " cannot be applied: hidden",
                    e);
            return hidden(resource);
        }
    }

    private DataAccessLimits ofFeatures(FeatureTypeInfo features, Limits limits, Optional<Asked> asked)
            throws IOException {
        if (limits.rows().isEmpty()
                && limits.area().isEmpty()
                && limits.hiddenAttributes().isEmpty()) {
            return new VectorAccessLimits(CatalogMode.HIDE, null, Filter.INCLUDE, null, Filter.EXCLUDE);
        }
        FeatureType schema = features.getFeatureType();
        Cut cut = cut(limits, features.getCRS());
        return new VectorAccessLimits(
                CatalogMode.HIDE,
                cut.attributes(schema).orElse(null),
                isTile(asked) ? cut.rows() : cut.reading(schema),
                null,
                Filter.EXCLUDE,
                cut.area().orElse(null));
    }

    /** The tile cache asks only whether there is something; the map it then asks for is cut. */
    private static boolean isTile(Optional<Asked> asked) {
        return asked.filter(Asked::isTile).isPresent();
    }

    /** A grant on rows says nothing about a picture: such a raster is not shown at all. */
    private DataAccessLimits ofRaster(ResourceInfo resource, Limits limits) {
        if (limits.rows().isPresent()) {
            throw new IllegalArgumentException("a raster layer has no rows");
        }
        Cut cut = cut(limits, resource.getCRS());
        return resource instanceof CoverageInfo
                ? new CoverageAccessLimits(
                        CatalogMode.HIDE,
                        Filter.INCLUDE,
                        cut.area().map(SolidParts::of).orElse(null),
                        null)
                : new WMSAccessLimits(
                        CatalogMode.HIDE, Filter.INCLUDE, cut.area().orElse(null), false);
    }

    private Cut cut(Limits limits, CoordinateReferenceSystem system) {
        if (cuts.size() >= MOST) {
            cuts.clear();
        }
        return cuts.computeIfAbsent(new Key(limits, system), key -> Cut.of(limits, system));
    }

    private static DataAccessLimits nothing(ResourceInfo resource, CatalogMode mode) {
        if (resource instanceof FeatureTypeInfo) {
            return new VectorAccessLimits(mode, null, Filter.EXCLUDE, null, Filter.EXCLUDE);
        }
        return resource instanceof CoverageInfo
                ? new CoverageAccessLimits(mode, Filter.EXCLUDE, null, null)
                : new WMSAccessLimits(mode, Filter.EXCLUDE, null, false);
    }

    private record Key(Limits limits, CoordinateReferenceSystem system) {}
}
