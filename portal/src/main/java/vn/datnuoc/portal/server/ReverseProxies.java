package vn.datnuoc.portal.server;

import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.AddressRange;

/**
 * Believes the reverse proxies of {@code datnuoc.proxies}, and nobody else, from where a request has come and whether
 * it was encrypted on its way. Limits of log-ins, addresses of connections and the audit log depend on it.
 */
@Component
final class ReverseProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ServerSettings settings;

    ReverseProxies(ServerSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        if (settings.proxies().isEmpty()) {
            return;
        }
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(
                settings.proxies().stream().map(ReverseProxies::cidr).collect(Collectors.joining(",")));
        valve.setProtocolHeader("X-Forwarded-Proto");
        tomcat.addEngineValves(valve);
    }

    /** Without a slash the valve would take it for a regular expression. */
    private static String cidr(AddressRange range) {
        return range.prefix() == range.width() ? range + "/" + range.width() : range.toString();
    }
}
