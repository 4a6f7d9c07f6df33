package vn.datnuoc.geoserver.door;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A request to {@code /secure/wfs}, as the one to {@code /wfs} that it stands for. QGIS sends name and password only to an
 * address that asks for them, so nobody is anonymous there.
 */
final class SecureRequest extends HttpServletRequestWrapper {

    static final String PREFIX = "/secure";

    private SecureRequest(HttpServletRequest request) {
        super(request);
    }

    /** The request itself when it is to no such address. @throws Refusal 401 when it is, and comes from nobody */
    static HttpServletRequest of(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + PREFIX + "/")) {
            return request;
        }
        if (request.getHeader("Authorization") == null) {
            throw new Refusal(401, "Hãy đăng nhập. / Log in, please.");
        }
        return new SecureRequest(request);
    }

    /** Whether this request came by such an address. No attribute tells: the tile cache's own requests throw for those. */
    static boolean is(ServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper && !(inner instanceof SecureRequest)) {
            inner = wrapper.getRequest();
        }
        return inner instanceof SecureRequest;
    }

    @Override
    public String getRequestURI() {
        return without(super.getRequestURI());
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(without(super.getRequestURL().toString()));
    }

    /** GeoServer takes every path: all of it is here. */
    @Override
    public @Nullable String getPathInfo() {
        String path = super.getPathInfo();
        return path == null ? null : without(path);
    }

    /** As it was, with the first step of the path taken out. */
    private String without(String address) {
        String context = getContextPath();
        return address.startsWith(PREFIX + "/")
                ? address.substring(PREFIX.length())
                : address.replaceFirst(context + PREFIX + "/", context + "/");
    }
}
