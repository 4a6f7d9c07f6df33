package vn.datnuoc.portal.catalogue;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.datnuoc.engine.MapEngine;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.portal.audit.AuditLog;
import vn.datnuoc.portal.server.ServerSettings;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfiguration {

    @Bean(destroyMethod = "close")
    MapEngine mapEngine(
            Catalogue catalogue,
            PublishedRows rows,
            Policy policy,
            AuditLog audit,
            ServerSettings server,
            EngineSettings settings,
            Clock clock) {
        MapEngine engine = new MapEngine(
                catalogue, rows, policy, audit, server.folder("snapshots"), clock, settings.maxPreparingTime());
        engine.tidy();
        return engine;
    }
}
