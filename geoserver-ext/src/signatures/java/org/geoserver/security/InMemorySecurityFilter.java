package org.geoserver.security;

import org.geotools.api.filter.Filter;
import org.geotools.filter.expression.InternalVolatileFunction;
import org.springframework.security.core.Authentication;

/** Signature only: GeoServer has the class. */
public class InMemorySecurityFilter extends InternalVolatileFunction {
    public InMemorySecurityFilter(ResourceAccessManager resourceAccesssManager, Authentication user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Boolean evaluate(Object object) {
        throw new UnsupportedOperationException();
    }
}
