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
import java.util.stream.Collectors;

/** Somebody at a browser: keeps cookies, follows redirects, sends forms with their token. For one thread. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String server;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public Visitor(String server) {
        this.server = server;
    }

    public HttpResponse<String> get(String path) {
        return send(page(path).GET());
    }

    /** As a script on a page asks, or a picture in it. */
    public HttpResponse<String> fetch(String path) {
        return send(HttpRequest.newBuilder(URI.create(server + path)).GET());
    }

    /** Opens the page with the form and sends it, to itself unless {@code action} is another. */
    public HttpResponse<String> send(String formPage, String action, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(formPage).body());
        if (!token.find()) {
            throw new AssertionError("no form on " + formPage);
        }
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + token.group(1) + "&", ""));
        return send(page(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** As a script of a page sends it, with the session's token. */
    public HttpResponse<String> postJson(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", AskedAccount.member(fetch("/api/csrf"), "token"))
                .POST(BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    public HttpResponse<String> logIn(String name, String password) {
        return send("/dang-nhap", "/dang-nhap", Map.of("name", name, "password", password));
    }

    private HttpRequest.Builder page(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Accept", "text/html,*/*");
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
}
