package vn.datnuoc.portal.geoserver;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param mapEngine what answers the OGC services, and so draws the map of the viewer */
@ConfigurationProperties("datnuoc")
record EngineChoice(@DefaultValue("embedded") Engine mapEngine) {

    enum Engine {
        EMBEDDED,
        GEOSERVER
    }
}
