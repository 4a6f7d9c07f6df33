package org.geoserver.security;

/** Signature only: GeoServer has the class. */
public class WorkspaceAccessLimits extends AccessLimits {
    public WorkspaceAccessLimits(CatalogMode mode, boolean readable, boolean writable, boolean adminable) {
        super(mode);
        throw new UnsupportedOperationException();
    }
}
