package org.geoserver.wfs.request;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.geotools.feature.FeatureCollection;

/** Signature only: GeoServer has the class. */
public abstract class FeatureCollectionResponse {
    protected FeatureCollectionResponse(EObject adaptee) {
        throw new UnsupportedOperationException();
    }

    public static FeatureCollectionResponse adapt(Object adaptee) {
        return null;
    }

    @SuppressWarnings("rawtypes") // as GeoServer has it
    public abstract List<FeatureCollection> getFeatures();
}
