package vn.datnuoc.portal.server;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The one line that the server prints: where it is, and how long it took since the process began. */
@Component
class ReadyLine {

    private final ServerSettings settings;

    ReadyLine(ServerSettings settings) {
        this.settings = settings;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
            System.out.println("Đất Nước is ready: "
                    + address(context.getWebServer().getPort()) + String.format(Locale.ROOT, " (%.1f s)", seconds));
        }
    }

    /** The public one, with where a proxy finds the server. */
    private String address(int port) {
        return settings.baseUrl()
                .map(url -> url + " = " + settings.bind() + ":" + port)
                .orElse("http://localhost:" + port);
    }
}
