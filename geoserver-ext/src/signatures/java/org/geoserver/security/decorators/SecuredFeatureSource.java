package org.geoserver.security.decorators;

import java.awt.RenderingHints;
import java.io.IOException;
import java.util.Set;
import org.geoserver.security.WrapperPolicy;
import org.geotools.api.data.DataAccess;
import org.geotools.api.data.FeatureListener;
import org.geotools.api.data.FeatureSource;
import org.geotools.api.data.Query;
import org.geotools.api.data.QueryCapabilities;
import org.geotools.api.data.ResourceInfo;
import org.geotools.api.feature.Feature;
import org.geotools.api.feature.type.FeatureType;
import org.geotools.api.feature.type.Name;
import org.geotools.api.filter.Filter;
import org.geotools.feature.FeatureCollection;
import org.geotools.geometry.jts.ReferencedEnvelope;

/** Signature only: GeoServer has the class. */
public class SecuredFeatureSource<T extends FeatureType, F extends Feature> implements FeatureSource<T, F> {
    protected SecuredFeatureSource(FeatureSource<T, F> delegate, WrapperPolicy policy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Name getName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ResourceInfo getInfo() {
        throw new UnsupportedOperationException();
    }

    @Override
    public DataAccess<T, F> getDataStore() {
        throw new UnsupportedOperationException();
    }

    @Override
    public QueryCapabilities getQueryCapabilities() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void addFeatureListener(FeatureListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeFeatureListener(FeatureListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FeatureCollection<T, F> getFeatures() throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public FeatureCollection<T, F> getFeatures(Filter filter) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public FeatureCollection<T, F> getFeatures(Query query) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public T getSchema() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReferencedEnvelope getBounds() throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReferencedEnvelope getBounds(Query query) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getCount(Query query) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<RenderingHints.Key> getSupportedHints() {
        throw new UnsupportedOperationException();
    }
}
