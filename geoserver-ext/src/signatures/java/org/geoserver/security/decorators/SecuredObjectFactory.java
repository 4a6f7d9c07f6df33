package org.geoserver.security.decorators;

import org.geoserver.platform.ExtensionPriority;
import org.geoserver.security.WrapperPolicy;

/** Signature only: GeoServer has the interface. */
public interface SecuredObjectFactory extends ExtensionPriority {
    boolean canSecure(Class<?> clazz);

    Object secure(Object object, WrapperPolicy policy);
}
