package vn.datnuoc.geoserver.access;

import java.io.IOException;
import org.geoserver.security.WrapperPolicy;
import org.geoserver.security.decorators.SecuredSimpleFeatureSource;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.filter.Filter;
import org.geotools.data.simple.SimpleFeatureCollection;
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
