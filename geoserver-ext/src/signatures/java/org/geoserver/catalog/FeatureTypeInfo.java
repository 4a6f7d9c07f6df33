package org.geoserver.catalog;

import java.io.IOException;
import org.geotools.api.feature.type.FeatureType;

/** Signature only: GeoServer has the class. */
public interface FeatureTypeInfo extends ResourceInfo {
    FeatureType getFeatureType() throws IOException;
}
