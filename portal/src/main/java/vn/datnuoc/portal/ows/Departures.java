package vn.datnuoc.portal.ows;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Whether the client of a request has closed its connection. Tomcat gives no sign of that before something is written, but it
 * reads ahead when it is asked how much of the request there is; see decision 14.
 */
@Component
final class Departures implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Between two looks at one connection. */
    static final Duration INTERVAL = Duration.ofMillis(200);

    private static final String DEPARTURE = Departures.class.getName();

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addContextValves(new Watch());
    }

    /** True from the time on when the client was seen to have left; to be asked by the thread of the request alone. */
    static BooleanSupplier of(ServletRequest request) {
        return request.getAttribute(DEPARTURE) instanceof Departure departure ? departure : () -> false;
    }

    private static final class Watch extends ValveBase {

        Watch() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            Departure departure = new Departure(request.getCoyoteRequest());
            request.setAttribute(DEPARTURE, departure);
            try {
                getNext().invoke(request, response);
            } finally {
                departure.answered = true;
            }
        }
    }

    /** Of one client. Used by one thread. */
    private static final class Departure implements BooleanSupplier {
        private final org.apache.coyote.Request connection;
        private long lastLook = System.nanoTime();
        private boolean left;
        private boolean answered;

        Departure(org.apache.coyote.Request connection) {
            this.connection = connection;
        }

        @Override
        public boolean getAsBoolean() {
            if (!left && !answered && System.nanoTime() - lastLook >= INTERVAL.toNanos()) {
                left = isRead() && meetsEnd() && meetsEnd();
                lastLook = System.nanoTime();
            }
            return left;
        }

        private boolean isRead() {
            AtomicBoolean read = new AtomicBoolean();
            connection.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
            return read.get();
        }

        /**
         * At the end of the stream Tomcat counts one byte each time it reads ahead, so that whoever reads it meets the
         * exception. What comes early of a next request is there without reading, after a POST, or counts only once.
         */
        private boolean meetsEnd() {
            connection.action(ActionCode.AVAILABLE, false);
            if (connection.getAvailable() > 0) {
                return false;
            }
            connection.action(ActionCode.AVAILABLE, true);
            return connection.getAvailable() == 1;
        }
    }
}
