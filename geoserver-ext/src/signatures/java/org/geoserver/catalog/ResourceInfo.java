package org.geoserver.catalog;

import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.util.InternationalString;
import org.geotools.geometry.jts.ReferencedEnvelope;

/** Signature only: GeoServer has the class. */
public interface ResourceInfo extends CatalogInfo {
    String prefixedName();

    void setName(String name);

    void setTitle(String title);

    void setInternationalTitle(InternationalString internationalTitle);

    void setAbstract(String _abstract);

    CoordinateReferenceSystem getCRS();

    void setSRS(String srs);

    void setProjectionPolicy(ProjectionPolicy policy);

    ReferencedEnvelope boundingBox() throws Exception;

    ReferencedEnvelope getNativeBoundingBox();

    ReferencedEnvelope getLatLonBoundingBox();

    void setNativeBoundingBox(ReferencedEnvelope box);

    void setLatLonBoundingBox(ReferencedEnvelope box);
}
