package vn.datnuoc.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser: keeps cookies, sends forms with their token. For one thread. */
public final class Visitor {

    private static final String TOKEN_OF_FORM = "name=\"_csrf\"[^>]*value=\"([^\"]+)\"";

    private final String server;
    private final HttpClient http;

    private Visitor(String server, HttpClient.Redirect redirects) {
        this(
                server,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(redirects)
                        .build());
    }

    private Visitor(String server, HttpClient http) {
        this.server = server;
        this.http = http;
    }

    /** The same browser, with its cookies, sent to another node by a load balancer. */
    public Visitor at(String node) {
        return new Visitor(node, http);
    }

    /** Follows redirects. */
    public Visitor(String server) {
        this(server, HttpClient.Redirect.NORMAL);
    }

    /** Shows where an answer sends it instead of going there. */
    public static Visitor seeingRedirects(String server) {
        return new Visitor(server, HttpClient.Redirect.NEVER);
    }

    public HttpResponse<String> get(String path) {
        return send(page(path).GET());
    }

    /** As a script on a page asks, or a picture in it. */
    public HttpResponse<String> fetch(String path) {
        return send(request(path).GET());
    }

    /** Opens the page with the form and sends it, to itself unless {@code action} is another. */
    public HttpResponse<String> send(String formPage, String action, Map<String, String> fields) {
        String token = find(TOKEN_OF_FORM, get(formPage).body());
        StringBuilder body = new StringBuilder("_csrf=" + encoded(token));
        fields.forEach(
                (name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
        return sendForm(action, body.toString());
    }

    /** Sends a form that is on the page already. @param fields name, value, name, value … */
    public HttpResponse<String> post(String path, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=" + encoded(token()));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return sendForm(path, body.toString());
    }

    private HttpResponse<String> sendForm(String path, String body) {
        return send(page(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** As a script of a page sends it, with the session's token. */
    public HttpResponse<String> postJson(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token())
                .POST(BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).header("X-CSRF-TOKEN", token()).DELETE());
    }

    public HttpResponse<String> logIn(String name, String password) {
        return post("/dang-nhap", "name", name, "password", password);
    }

    /** Where an answer sends the browser, without the server's name. */
    public static String sentTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("https?://[^/]+", "");
    }

    /** The first group of the pattern where the text has it first. */
    public static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " expected in " + text);
        }
        return matcher.group(1);
    }

    private String token() {
        return AskedAccount.member(fetch("/api/csrf"), "token");
    }

    private HttpRequest.Builder page(String path) {
        return request(path).header("Accept", "text/html,*/*");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("User-Agent", "Visitor/1.0 (Firefox)");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
