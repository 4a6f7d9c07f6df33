package vn.datnuoc.portal.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Component;

/** The address of this server as its callers write it; no proxy header is believed. */
@Component
public final class PublicAddress {

    private final ServerSettings settings;

    PublicAddress(ServerSettings settings) {
        this.settings = settings;
    }

    /** Without a slash at the end: the configured one, else the one that the caller used. */
    public String of(HttpServletRequest request) {
        return settings.baseUrl()
                .map(URI::toString)
                .map(PublicAddress::withoutSlash)
                .orElseGet(() -> asked(request));
    }

    private static String asked(HttpServletRequest request) {
        String host = request.getServerName();
        int port = request.getServerPort();
        return request.getScheme() + "://" + host + (port == 80 || port == 443 ? "" : ":" + port);
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
