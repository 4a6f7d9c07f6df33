package org.geoserver.gwc.layer;

import org.geowebcache.filter.parameters.ParameterFilter;

/** Signature only: GeoServer has the class. */
public interface GeoServerTileLayerInfo {
    ParameterFilter getParameterFilter(String key);

    boolean addParameterFilter(ParameterFilter parameterFilter);
}
