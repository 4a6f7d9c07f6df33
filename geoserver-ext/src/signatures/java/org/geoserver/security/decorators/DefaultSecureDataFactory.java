package org.geoserver.security.decorators;

import org.geoserver.security.WrapperPolicy;

/** Signature only: GeoServer has the class. */
public class DefaultSecureDataFactory implements SecuredObjectFactory {
    @Override
    public boolean canSecure(Class<?> clazz) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object secure(Object object, WrapperPolicy policy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getPriority() {
        throw new UnsupportedOperationException();
    }
}
