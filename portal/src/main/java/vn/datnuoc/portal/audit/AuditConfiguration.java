package vn.datnuoc.portal.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import vn.datnuoc.audit.ChainedLog;
import vn.datnuoc.portal.keys.SigningKey;
import vn.datnuoc.portal.server.ServerSettings;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    @Bean(destroyMethod = "close")
    AuditLog auditLog(ServerSettings server, AuditSettings settings, SigningKey key, Clock clock) throws IOException {
        Path folder = server.folder("audit");
        Files.writeString(
                folder.resolve(key.id() + ".jwks.json"), key.publicKeys().toJson(), StandardCharsets.UTF_8);
        return new AuditLog(new ChainedLog(folder, settings.node(), clock, key));
    }

    @Bean
    AuditTrail auditTrail(ServerSettings server) {
        return new AuditTrail(server.folder("audit"));
    }

    @Bean
    Checkpoints checkpoints(AuditLog log) {
        return new Checkpoints(log);
    }

    /** Signs the chain every minute. */
    record Checkpoints(AuditLog log) {

        @Scheduled(fixedRate = 60_000, initialDelay = 60_000)
        void sign() {
            log.checkpoint();
        }
    }
}
