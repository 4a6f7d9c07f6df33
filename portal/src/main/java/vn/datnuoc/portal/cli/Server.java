package vn.datnuoc.portal.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON API of a server, asked as one account. What the server refuses becomes a {@link RefusedException}. */
final class Server {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final String url;
    private final String user;
    private final String password;
    private final Optional<LogIn> logIn;
    private final HttpClient http = client();

    /** @param user empty for anonymous */
    Server(String url, String user, String password) {
        this(url, user, password, Optional.empty());
    }

    /** As whoever has logged in. */
    Server(LogIn logIn) {
        this(logIn.url(), logIn.user(), "", Optional.of(logIn));
    }

    private Server(String url, String user, String password, Optional<LogIn> logIn) {
        this.url = withoutSlash(url);
        this.user = user;
        this.password = password;
        this.logIn = logIn;
    }

    static HttpClient client() {
        return HttpClient.newBuilder().connectTimeout(CONNECT).build();
    }

    static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    String url() {
        return url;
    }

    String user() {
        return user;
    }

    JsonNode get(String path) throws IOException {
        return json(send(request(path).GET()));
    }

    /** @param body written as JSON */
    JsonNode post(String path, Object body) throws IOException {
        BodyPublisher json = BodyPublishers.ofString(JSON.writeValueAsString(body));
        return json(
                send(request(path).header("Content-Type", "application/json").POST(json)));
    }

    JsonNode post(String path, MultipartForm form) throws IOException {
        return json(
                send(request(path).header("Content-Type", form.contentType()).POST(form.body())));
    }

    void delete(String path) throws IOException {
        send(request(path).DELETE()).body().close();
    }

    /** Writes the answer's body into a file, whatever its size. */
    void download(String path, Path file) throws IOException {
        HttpResponse<InputStream> answer = send(request(path).GET());
        try (InputStream body = answer.body()) {
            java.nio.file.Files.copy(body, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** One segment of a path, with what is special in it escaped. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
    }

    private HttpRequest.Builder request(String path) throws IOException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
            request.header("Accept", "application/json, application/problem+json, application/zip");
            if (logIn.isPresent()) {
                return logIn.get().identify(request);
            }
            return user.isEmpty() ? request : request.header("Authorization", basic());
        } catch (IllegalArgumentException e) {
            throw new IOException("--url=" + url + ": cần dạng http://localhost:8080 / such an address expected", e);
        }
    }

    private String basic() {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
            if (answer.statusCode() >= 400) {
                throw refused(answer);
            }
            return answer;
        } catch (FileNotFoundException | RefusedException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("không liên lạc được / cannot reach " + url + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("bị ngắt / interrupted", e);
        }
    }

    private static RefusedException refused(HttpResponse<InputStream> answer) throws IOException {
        return refused(answer.statusCode(), new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** @param body a problem document, or anything */
    static RefusedException refused(int status, String body) {
        try {
            return new RefusedException(
                    status, JSON.readTree(body).path("detail").asString(""));
        } catch (JacksonException e) {
            return new RefusedException(status, "");
        }
    }

    private static JsonNode json(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new IOException("máy chủ không trả lời bằng JSON / the answer is not JSON: " + answer.uri(), e);
        }
    }

    /** The server said no, in the words of its problem document. */
    static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1;
        private final int status;

        RefusedException(int status, String detail) {
            super(detail.isEmpty() ? meaning(status) : status + ": " + detail);
            this.status = status;
        }

        int status() {
            return status;
        }

        private static String meaning(int status) {
            return switch (status) {
                case 401 -> "401: cần tài khoản và mật khẩu đúng / log in with --user and --password";
                case 403 -> "403: không có quyền / not allowed";
                case 404 -> "404: không tìm thấy / not found";
                default -> "máy chủ trả lời " + status + " / the server answered " + status;
            };
        }
    }
}
