package vn.datnuoc.portal.ows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import vn.datnuoc.engine.Deadline;
import vn.datnuoc.engine.OgcRequest;
import vn.datnuoc.engine.OgcResponse;
import vn.datnuoc.engine.OgcService;
import vn.datnuoc.portal.RunningPortal;

/** Nothing is done for a client that has closed its connection. */
@Import(CancellationIT.Drawing.class)
@TestPropertySource(properties = "datnuoc.services.at-once=1")
@Timeout(60)
class CancellationIT extends RunningPortal {

    private static final Duration SOON = Duration.ofSeconds(1);

    @Autowired
    private Slow engine;

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void whatIsDrawnForAClientThatLeavesStops(String method) throws IOException {
        try (Socket client = ask(method, "a")) {
            assertThat(engine.next()).isEqualTo("begun a");
        }
        assertThat(engine.next()).isEqualTo("given up a");
    }

    @Test
    void aConnectionThatIsResetIsNoticedToo() throws IOException {
        try (Socket client = ask("GET", "a")) {
            assertThat(engine.next()).isEqualTo("begun a");
            client.setSoLinger(true, 0);
        }
        assertThat(engine.next()).isEqualTo("given up a");
    }

    @Test
    void whoLeavesTheQueueIsNotDrawn() throws IOException, InterruptedException {
        try (Socket first = ask("GET", "first")) {
            assertThat(engine.next()).isEqualTo("begun first");
            ask("GET", "second").close();
            Thread.sleep(SOON.toMillis());
            try (Socket third = ask("GET", "third")) {
                Thread.sleep(SOON.toMillis());
                engine.finish();
                assertThat(statusLine(first)).contains("200");
                assertThat(engine.next()).isEqualTo("finished first");
                assertThat(engine.next()).isEqualTo("begun third");
                engine.finish();
                assertThat(statusLine(third)).contains("200");
            }
            assertThat(engine.next()).isEqualTo("finished third");
        }
    }

    @Test
    void whoSendsTheNextRequestEarlyHasNotLeft() throws IOException, InterruptedException {
        try (Socket client = ask("GET", "one")) {
            send(client, "GET", "two");
            assertThat(engine.next()).isEqualTo("begun one");
            Thread.sleep(2 * SOON.toMillis());
            engine.finish();
            assertThat(engine.next()).isEqualTo("finished one");
            assertThat(engine.next()).isEqualTo("begun two");
            engine.finish();
            assertThat(engine.next()).isEqualTo("finished two");
            assertThat(statusLine(client)).contains("200");
        }
    }

    @Test
    void aLineFeedAfterABodyIsNoLeaving() throws IOException, InterruptedException {
        try (Socket client = ask("POST", "one")) {
            client.getOutputStream().write('\n');
            assertThat(engine.next()).isEqualTo("begun one");
            Thread.sleep(SOON.toMillis());
            engine.finish();
            assertThat(engine.next()).isEqualTo("finished one");
            assertThat(statusLine(client)).contains("200");
        }
    }

    private Socket ask(String method, String name) throws IOException {
        URI address = URI.create(url());
        Socket socket = new Socket(address.getHost(), address.getPort());
        send(socket, method, name);
        return socket;
    }

    private static void send(Socket socket, String method, String name) throws IOException {
        String body = method.equals("POST") ? "SERVICE=WMS&REQUEST=" + name : "";
        String query = body.isEmpty() ? "?SERVICE=WMS&REQUEST=" + name : "";
        String type = body.isEmpty()
                ? ""
                : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n";
        String text = method + " /wms" + query + " HTTP/1.1\r\nHost: localhost\r\n" + type + "\r\n" + body;
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String statusLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    @TestConfiguration
    static class Drawing {
        @Bean
        @Primary
        Slow slow() {
            return new Slow();
        }
    }

    /** Draws until it is told that the picture is finished, and tells what happens. */
    static final class Slow implements OgcService {
        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
        private final BlockingQueue<Boolean> finished = new LinkedBlockingQueue<>();

        @Override
        public OgcResponse handle(OgcRequest request) {
            String name = request.parameters().getOrDefault("REQUEST", "");
            events.add("begun " + name);
            Deadline deadline = new Deadline(Duration.ofSeconds(30), request);
            while (!deadline.getAsBoolean()) {
                if (finished.poll() != null) {
                    events.add("finished " + name);
                    return new OgcResponse(
                            200, "text/plain", Map.of(), out -> out.write(name.getBytes(StandardCharsets.UTF_8)));
                }
            }
            events.add("given up " + name);
            return new OgcResponse(503, "text/plain", Map.of(), out -> {});
        }

        void finish() {
            finished.add(true);
        }

        String next() {
            try {
                return String.valueOf(events.poll(10, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
