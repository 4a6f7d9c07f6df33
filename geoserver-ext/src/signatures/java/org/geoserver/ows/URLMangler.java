package org.geoserver.ows;

import java.util.Map;

public interface URLMangler {

    enum URLType {
        EXTERNAL,
        RESOURCE,
        SERVICE
    }

    void mangleURL(StringBuilder baseUrl, StringBuilder path, Map<String, String> parameters, URLType type);
}
