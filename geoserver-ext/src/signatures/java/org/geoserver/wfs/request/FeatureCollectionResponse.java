package org.geoserver.wfs.request;

import java.util.List;
import org.geotools.feature.FeatureCollection;

/** Signature only: GeoServer has the class. */
public abstract class FeatureCollectionResponse {
    public static FeatureCollectionResponse adapt(Object adaptee) {
        return null;
    }

    @SuppressWarnings("rawtypes") // as GeoServer has it
    public abstract List<FeatureCollection> getFeatures();
}
