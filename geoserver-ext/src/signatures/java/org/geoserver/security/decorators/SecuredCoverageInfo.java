package org.geoserver.security.decorators;

import org.geoserver.catalog.CoverageInfo;
import org.geoserver.catalog.CoverageStoreInfo;
import org.geoserver.catalog.ProjectionPolicy;
import org.geoserver.security.WrapperPolicy;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.util.InternationalString;
import org.geotools.geometry.jts.ReferencedEnvelope;

/** Signature only: GeoServer has the class. */
public class SecuredCoverageInfo implements CoverageInfo {
    public SecuredCoverageInfo(CoverageInfo info, WrapperPolicy policy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getId() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String prefixedName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setName(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setTitle(String title) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setInternationalTitle(InternationalString internationalTitle) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setAbstract(String _abstract) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CoordinateReferenceSystem getCRS() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setSRS(String srs) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setProjectionPolicy(ProjectionPolicy policy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReferencedEnvelope boundingBox() throws Exception {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReferencedEnvelope getNativeBoundingBox() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReferencedEnvelope getLatLonBoundingBox() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setNativeBoundingBox(ReferencedEnvelope box) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLatLonBoundingBox(ReferencedEnvelope box) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CoverageStoreInfo getStore() {
        throw new UnsupportedOperationException();
    }
}
