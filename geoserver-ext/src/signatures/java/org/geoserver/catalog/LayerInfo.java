package org.geoserver.catalog;

import java.util.Set;

/** Signature only: GeoServer has the class. */
public interface LayerInfo extends PublishedInfo {
    ResourceInfo getResource();

    StyleInfo getDefaultStyle();

    void setDefaultStyle(StyleInfo defaultStyle);

    Set<StyleInfo> getStyles();
}
