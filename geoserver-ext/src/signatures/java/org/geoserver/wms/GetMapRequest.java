package org.geoserver.wms;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.style.Style;
import org.locationtech.jts.geom.Envelope;

/** Signature only: GeoServer has the class. */
public class GetMapRequest {
    public Envelope getBbox() {
        throw new UnsupportedOperationException();
    }

    public CoordinateReferenceSystem getCrs() {
        throw new UnsupportedOperationException();
    }

    public int getWidth() {
        throw new UnsupportedOperationException();
    }

    public List<MapLayerInfo> getLayers() {
        throw new UnsupportedOperationException();
    }

    public List<Style> getStyles() {
        throw new UnsupportedOperationException();
    }

    public void setStyles(List<Style> styles) {
        throw new UnsupportedOperationException();
    }

    public List<Filter> getFilter() {
        throw new UnsupportedOperationException();
    }

    public List<List<SortBy>> getSortBy() {
        throw new UnsupportedOperationException();
    }

    public void setTiled(boolean tiled) {
        throw new UnsupportedOperationException();
    }
}
