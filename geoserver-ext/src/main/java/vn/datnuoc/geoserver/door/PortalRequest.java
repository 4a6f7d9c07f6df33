package vn.datnuoc.geoserver.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.policy.caller.CalledRequest;
import vn.datnuoc.policy.caller.CallerCheck;

/** A request with the portal's token for its caller. Its body is read first, because the token is for that body only. */
final class PortalRequest extends HttpServletRequestWrapper {

    /** As much as the portal takes from its clients. */
    private static final int MAX_BODY_BYTES = 256 * 1024;

    private static final String START = CallerCheck.SCHEME + " ";

    private final byte[] body;
    private final Map<String, String[]> parameters;

    private PortalRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        this.parameters = isForm(request) ? form(new String(body, StandardCharsets.UTF_8)) : request.getParameterMap();
    }

    /** The request itself when it has come without such a token. @throws Refusal 400 or 413 when its body cannot be read */
    static HttpServletRequest of(HttpServletRequest request) throws IOException {
        if (token(request).isEmpty()) {
            return request;
        }
        byte[] body = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            throw new Refusal(413, "Yêu cầu quá dài. / At most " + MAX_BODY_BYTES + " bytes expected.");
        }
        return new PortalRequest(request, body);
    }

    /** The one inside others, when there is one. */
    static Optional<PortalRequest> in(ServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper && !(inner instanceof PortalRequest)) {
            inner = wrapper.getRequest();
        }
        return inner instanceof PortalRequest found ? Optional.of(found) : Optional.empty();
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, START, 0, START.length()))
                .map(header -> header.substring(START.length()).strip());
    }

    String token() {
        return token(this).orElseThrow();
    }

    /** What its token has to be for, when this node goes by that address. */
    CalledRequest called(String address) {
        return CalledRequest.of(
                address,
                getMethod(),
                getRequestURI().substring(getContextPath().length()),
                Optional.ofNullable(getQueryString()).orElse(""),
                body);
    }

    private static boolean isForm(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).orElse("").startsWith("application/x-www-form-urlencoded");
    }

    private static Map<String, String[]> form(String text) {
        Map<String, String[]> read = new LinkedHashMap<>();
        Arrays.stream(text.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> read.merge(decoded(pair[0]), new String[] {decoded(pair[1])}, PortalRequest::both));
        return read;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "Biểu mẫu không đọc được. / The form cannot be read.");
        }
    }

    private static String[] both(String[] one, String[] other) {
        String[] all = Arrays.copyOf(one, one.length + 1);
        all[one.length] = other[0];
        return all;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ReadBody(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    /** A body that is in memory already. */
    private static final class ReadBody extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private ReadBody(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("a body in memory is read, not listened to");
        }
    }
}
