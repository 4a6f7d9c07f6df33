package org.geoserver.security;

import org.geotools.api.filter.Filter;
import org.springframework.security.core.Authentication;

/** Signature only: GeoServer has the class. */
public class InMemorySecurityFilter {
    private InMemorySecurityFilter() {}

    public static Filter buildUserAccessFilter(
            ResourceAccessManager resourceAccesssManager, Authentication user) {
        throw new UnsupportedOperationException();
    }
}
