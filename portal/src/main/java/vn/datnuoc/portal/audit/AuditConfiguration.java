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
import vn.datnuoc.portal.server.HeldFile;
import vn.datnuoc.portal.server.ServerSettings;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    /** Two processes that write one chain would break it. */
    @Bean(destroyMethod = "close")
    HeldFile auditChain(ServerSettings server, AuditSettings settings) {
        return HeldFile.hold(
                server.sharedFolder("audit").resolve(settings.node() + ".held"),
                "datnuoc.audit.node is " + settings.node() + ": another server writes the audit log of this name",
                "Give each node a name of its own (--datnuoc.audit.node).");
    }

    /** @param held for as long as the log is open */
    @Bean(destroyMethod = "close")
    AuditLog auditLog(ServerSettings server, AuditSettings settings, SigningKey key, Clock clock, HeldFile held)
            throws IOException {
        Path folder = server.sharedFolder("audit");
        Files.writeString(
                folder.resolve(key.id() + ".jwks.json"), key.publicKeys().toJson(), StandardCharsets.UTF_8);
        return new AuditLog(new ChainedLog(folder, settings.node(), clock, key));
    }

    @Bean
    AuditTrail auditTrail(ServerSettings server) {
        return new AuditTrail(server.sharedFolder("audit"));
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
