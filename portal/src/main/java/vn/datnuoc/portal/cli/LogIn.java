package vn.datnuoc.portal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A session of the command line, as administrators need it: they never administer by Basic.
 *
 * @param cookie name and value
 * @param tokenHeader in which the token goes with whatever changes something
 */
record LogIn(String url, String user, String cookie, String tokenHeader, String token) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LINES = 5;

    /** @param code of the authenticator; empty when the account needs none */
    static LogIn begin(HttpClient http, String url, String user, String password, String code) throws IOException {
        Map<String, String> logIn = code.isEmpty()
                ? Map.of("name", user, "password", password)
                : Map.of("name", user, "password", password, "code", code);
        HttpResponse<String> begun = send(
                http,
                HttpRequest.newBuilder(URI.create(url + "/api/log-in"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(logIn))));
        String cookie = begun.headers()
                .firstValue("Set-Cookie")
                .map(header -> header.split(";", 2)[0])
                .orElseThrow(() -> new IOException("máy chủ không mở phiên / the server began no session: " + url));
        JsonNode token = JSON.readTree(
                send(http, HttpRequest.newBuilder(URI.create(url + "/api/csrf")).header("Cookie", cookie))
                        .body());
        return new LogIn(
                url,
                user,
                cookie,
                token.path("headerName").asString(""),
                token.path("token").asString(""));
    }

    /** Adds what shows the server whose request it is. */
    HttpRequest.Builder identify(HttpRequest.Builder request) {
        return request.header("Cookie", cookie).header(tokenHeader, token);
    }

    void end(HttpClient http) throws IOException {
        send(
                http,
                identify(HttpRequest.newBuilder(URI.create(url + "/api/log-in")).DELETE()));
    }

    /** Readable by its owner only, before anything is in it. */
    void keep(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, List.of(url, user, cookie, tokenHeader, token));
    }

    /** The one that was kept, when there is one. */
    static Optional<LogIn> kept(Path file) {
        List<String> lines = lines(file);
        return lines.size() == LINES
                ? Optional.of(new LogIn(lines.get(0), lines.get(1), lines.get(2), lines.get(3), lines.get(4)))
                : Optional.empty();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("không đọc được / cannot read " + file, e);
        }
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) throws IOException {
        request.header("User-Agent", "datnuoc").header("Accept", "application/json, application/problem+json");
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() >= 400) {
                throw Server.refused(answer.statusCode(), answer.body());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("bị ngắt / interrupted", e);
        }
    }

    @Override
    public String toString() {
        return "session of " + user + " at " + url;
    }
}
