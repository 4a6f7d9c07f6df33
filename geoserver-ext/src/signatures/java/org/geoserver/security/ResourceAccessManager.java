package org.geoserver.security;

import org.geoserver.catalog.CatalogInfo;
import org.geoserver.catalog.LayerGroupInfo;
import org.geoserver.catalog.LayerInfo;
import org.geoserver.catalog.ResourceInfo;
import org.geoserver.catalog.StyleInfo;
import org.geoserver.catalog.WorkspaceInfo;
import org.geotools.api.filter.Filter;
import org.springframework.security.core.Authentication;

/** Signature only: GeoServer has the class. */
public interface ResourceAccessManager {
    WorkspaceAccessLimits getAccessLimits(Authentication user, WorkspaceInfo workspace);

    DataAccessLimits getAccessLimits(Authentication user, LayerInfo layer);

    DataAccessLimits getAccessLimits(Authentication user, ResourceInfo resource);

    StyleAccessLimits getAccessLimits(Authentication user, StyleInfo style);

    LayerGroupAccessLimits getAccessLimits(Authentication user, LayerGroupInfo layerGroup);

    Filter getSecurityFilter(Authentication user, Class<? extends CatalogInfo> clazz);
}
