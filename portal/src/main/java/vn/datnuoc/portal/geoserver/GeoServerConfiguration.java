package vn.datnuoc.portal.geoserver;

import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.datnuoc.engine.MapEngine;
import vn.datnuoc.engine.OgcService;
import vn.datnuoc.policy.caller.CallerKey;
import vn.datnuoc.portal.server.CannotStartException;
import vn.datnuoc.portal.server.ServerSettings;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EngineChoice.class, GeoServerSettings.class})
class GeoServerConfiguration {

    @Bean
    PassedBody passedBody(GeoServerSettings settings) {
        return new PassedBody(settings.maxWaitingTime());
    }

    /** What answers at {@code /ows}, {@code /wms} and {@code /wfs}. */
    @Bean
    OgcService ogcServices(
            EngineChoice choice,
            GeoServerSettings settings,
            ServerSettings server,
            MapEngine embedded,
            PassedBody bodies,
            Clock clock)
            throws IOException {
        if (choice.mapEngine() == EngineChoice.Engine.EMBEDDED) {
            return embedded::handle;
        } else if (settings.url().isEmpty()) {
            throw new CannotStartException(
                    "datnuoc.map-engine is geoserver, and datnuoc.geoserver.url is empty.",
                    "Set datnuoc.geoserver.url to the address of the GeoServer, such as"
                            + " http://geoserver.example:8080/geoserver.");
        }
        CallerKey key = CallerKey.loadOrCreate(server.sharedFolder("keys"));
        return new GeoServer(new GeoServerClient(settings, key, clock), bodies, embedded::handle);
    }
}
