package vn.datnuoc.portal.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.datnuoc.portal.server.ServerSettings;

@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    @Bean
    SigningKey signingKey(ServerSettings settings) throws IOException {
        Path folder = settings.sharedFolder("keys");
        SigningKey key = SigningKey.loadOrCreate(folder);
        // for checks on this machine without the server; the same as the published set
        Files.writeString(folder.resolve("jwks.json"), key.publicKeys().toJson());
        return key;
    }
}
