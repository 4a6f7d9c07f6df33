package org.geoserver.catalog;

import org.geotools.api.referencing.crs.CoordinateReferenceSystem;

/** Signature only: GeoServer has the class. */
public interface ResourceInfo extends CatalogInfo {
    String prefixedName();

    CoordinateReferenceSystem getCRS();
}
