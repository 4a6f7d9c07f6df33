package vn.datnuoc.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.datnuoc.portal.server.TestDatabase;

/** The portal with its sample data in this process, one for all tests that extend it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningPortal {

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void ownHome(DynamicPropertyRegistry registry) throws IOException {
        Path home = Files.createTempDirectory(Path.of("target"), "portal").toAbsolutePath();
        registry.add("datnuoc.home", home::toString);
        TestDatabase.register(registry, home);
    }

    protected String url() {
        return "http://localhost:" + port;
    }

    protected HttpResponse<String> get(String account, String path) {
        return send(request(account, path).GET().build());
    }

    public HttpResponse<String> post(String account, String path, String type, String body) {
        return send(request(account, path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** @param file newline-delimited GeoJSON */
    protected HttpResponse<String> addLayer(String account, String name, String file) {
        return addLayer(account, name, file, "");
    }

    /** @param sld the style; empty for a plain one */
    protected HttpResponse<String> addLayer(String account, String name, String file, String sld) {
        StringBuilder body = new StringBuilder();
        Map.of("name", name, "title", "Lớp thử", "sensitivity", "P")
                .forEach((field, value) -> body.append(
                        "--x\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n"));
        body.append("--x\r\nContent-Disposition: form-data; name=\"style\"; filename=\"f.sld\"\r\n\r\n")
                .append(sld)
                .append("\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.geojsonl\"\r\n\r\n")
                .append(file)
                .append("\r\n--x--\r\n");
        return post(account, "/api/layers", "multipart/form-data; boundary=x", body.toString());
    }

    /** @param file newline-delimited GeoJSON; empty for none */
    protected HttpResponse<String> changeLayer(String account, String name, String file, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((field, value) ->
                body.append("--x\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n"));
        if (!file.isEmpty()) {
            body.append("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.geojsonl\"\r\n\r\n")
                    .append(file)
                    .append("\r\n");
        }
        body.append("--x--\r\n");
        return post(account, "/api/layers/" + name + "/thay-doi", "multipart/form-data; boundary=x", body.toString());
    }

    protected Visitor visitor() {
        return new Visitor("http://localhost:" + port);
    }

    protected HttpResponse<String> postJson(String account, String path, String json) {
        return post(account, path, "application/json", json.replace('\'', '"'));
    }

    /** @param account empty for nobody; name alone for the demo password, else {@code name:password} */
    protected HttpRequest.Builder request(String account, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
        if (!account.isEmpty()) {
            String credentials = account.contains(":") ? account : account + ":datnuoc-demo";
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    protected HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
