package vn.datnuoc.geoserver.access;

import java.awt.RenderingHints;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.geoserver.security.WrapperPolicy;
import org.geoserver.security.decorators.SecuredSimpleFeatureSource;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.filter.Filter;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.util.factory.Hints;
import org.locationtech.jts.geom.Geometry;

/** Like GeoServer's own, but it cuts in the system that the query asks for: GeoServer's takes the layer's for it. */
final class CutFeatureSource extends SecuredSimpleFeatureSource {

    private final SimpleFeatureSource source;
    private final Geometry area;

    /** @param policy without the area @param area in the system of the layer */
    CutFeatureSource(SimpleFeatureSource source, WrapperPolicy policy, Geometry area) {
        super(source, policy);
        this.source = source;
        this.area = area;
    }

    /** Nothing that makes shapes simpler before they are cut: what is not valid any more cannot be cut. */
    @Override
    public Set<RenderingHints.Key> getSupportedHints() {
        Set<RenderingHints.Key> hints = new HashSet<>(source.getSupportedHints());
        hints.removeAll(Set.of(Hints.GEOMETRY_SIMPLIFICATION, Hints.GEOMETRY_GENERALIZATION, Hints.GEOMETRY_DISTANCE));
        return hints;
    }

    @Override
    public SimpleFeatureCollection getFeatures() throws IOException {
        return getFeatures(Query.ALL);
    }

    @Override
    public SimpleFeatureCollection getFeatures(Filter filter) throws IOException {
        return getFeatures(new Query(null, filter));
    }

    @Override
    public SimpleFeatureCollection getFeatures(Query query) throws IOException {
        return CutFeatures.of(super.getFeatures(query), area, source.getSchema().getCoordinateReferenceSystem());
    }
}
