package vn.datnuoc.portal.geoserver;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The GeoServer nodes behind the portal.
 *
 * @param url addresses of the nodes, each as its {@code datnuoc.properties} has it; no other is ever called
 * @param maxWaitingTime for the beginning of an answer, and for each further piece of it
 */
@ConfigurationProperties("datnuoc.geoserver")
record GeoServerSettings(@DefaultValue List<URI> url, @DefaultValue("30s") Duration maxWaitingTime) {

    GeoServerSettings {
        url = url.stream().map(GeoServerSettings::withoutSlash).toList();
        if (maxWaitingTime.toMillis() < 100 || maxWaitingTime.toMinutes() > 10) {
            throw new IllegalArgumentException(
                    "datnuoc.geoserver.max-waiting-time: 100ms to 10m expected, got " + maxWaitingTime);
        }
    }

    private static URI withoutSlash(URI address) {
        boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!http || address.getHost() == null || address.getRawQuery() != null || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "datnuoc.geoserver.url: an address such as http://geoserver.example:8080/geoserver expected, got "
                            + address);
        }
        return URI.create(address.toString().replaceFirst("/+$", ""));
    }
}
