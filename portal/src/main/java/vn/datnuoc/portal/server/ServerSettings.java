package vn.datnuoc.portal.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.datnuoc.policy.AddressRange;

/**
 * Where the server stands and under which name.
 *
 * @param home everything that must survive lies under it
 * @param shared where the nodes over one database keep what each of them needs of the others, rasters, exports, keys and
 *     the audit log; absent: home, for one node
 * @param demo whether sample data and demo accounts are there
 * @param bind address to listen on
 * @param port TCP port; 0 takes a free one
 * @param baseUrl the address under which the world reaches the server; absent: the loopback names only
 * @param proxies addresses or ranges of the reverse proxies in front of the server; what they say of a request is believed
 * @param administrator who administers first, as {@code Nguyễn Văn Quy <quynv@so.example.vn>}; used at the first start
 *     without demo only
 */
@ConfigurationProperties("datnuoc")
public record ServerSettings(
        @DefaultValue("var") Path home,
        Optional<String> shared,
        @DefaultValue("true") boolean demo,
        @DefaultValue("127.0.0.1") String bind,
        @DefaultValue("8080") int port,
        Optional<URI> baseUrl,
        @DefaultValue List<AddressRange> proxies,
        Optional<String> administrator) {

    public ServerSettings {
        home = home.toAbsolutePath().normalize();
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("datnuoc.port: 0 to 65535 expected, got " + port);
        }
        baseUrl.ifPresent(ServerSettings::checkBaseUrl);
        proxies = List.copyOf(proxies);
    }

    private static void checkBaseUrl(URI url) {
        boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!http || url.getHost() == null || url.getQuery() != null) {
            throw new IllegalArgumentException(
                    "datnuoc.base-url: an address such as https://bando.example.vn expected, got " + url);
        }
    }

    /** A folder that all nodes have in common, created when it is missing. */
    public Path sharedFolder(String name) {
        return Folders.create(shared.filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).toAbsolutePath())
                .orElse(home)
                .resolve(name));
    }

    /** A folder under home, of this node alone, created when it is missing. */
    public Path folder(String name) {
        return Folders.create(home.resolve(name));
    }
}
