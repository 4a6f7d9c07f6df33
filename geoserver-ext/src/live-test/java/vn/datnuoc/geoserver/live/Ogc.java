package vn.datnuoc.geoserver.live;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import java.awt.image.BufferedImage;

/**
 * Asks one server as somebody. Immutable.
 *
 * @param credentials name and password with a colon between; empty: nobody
 */
record Ogc(String url, Optional<String> credentials) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** @param path with the first parameters when they may occur more than once */
    Answer get(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(url + path + (path.contains("?") ? "&" : "?") + query)));
    }

    Answer post(String path, String xml) {
        return post(path, "text/xml", xml);
    }

    Answer post(String path, String type, String text) {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    private Answer send(HttpRequest.Builder request) {
        credentials.ifPresent(text -> request.header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))));
        long[] begun = new long[1];
        try {
            HttpResponse<byte[]> response = HTTP.send(request.timeout(PATIENCE).build(), head -> {
                begun[0] = System.nanoTime();
                return HttpResponse.BodySubscribers.ofByteArray();
            });
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), type, response.body(), begun[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What came back.
     *
     * @param begunNanos when its head was here, by {@link System#nanoTime}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, String type, byte[] body, long begunNanos) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        boolean isException() {
            return status >= 400 || text().contains("ExceptionReport");
        }

        BufferedImage picture() {
            try {
                return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(body)))
                        .orElseThrow(() -> new AssertionError("no picture: " + this));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            String start = type.startsWith("image/") ? body.length + " bytes" : text().strip();
            return status + " " + type + " " + start.substring(0, Math.min(start.length(), 600));
        }
    }
}
