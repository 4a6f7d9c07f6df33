package vn.datnuoc.portal.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * From where and by which way somebody logs in.
 *
 * @param address of the client, or of the proxy that speaks for it
 * @param local whether the client sits on this machine
 */
public record Attempt(String address, boolean local, Channel channel) implements Serializable {

    public static Attempt session(HttpServletRequest request) {
        return of(request, Channel.SESSION);
    }

    public static Attempt basic(HttpServletRequest request) {
        return of(request, Channel.BASIC);
    }

    /** A personal key as Bearer token. */
    public static Attempt key(HttpServletRequest request) {
        return of(request, Channel.KEY);
    }

    public Attempt by(Channel other) {
        return new Attempt(address, local, other);
    }

    private static Attempt of(HttpServletRequest request, Channel channel) {
        return new Attempt(request.getRemoteAddr(), isLocal(request), channel);
    }

    /** A proxy on this machine speaks for somebody else. */
    public static boolean isLocal(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && request.getHeader("X-Forwarded-For") == null
                    && request.getHeader("Forwarded") == null;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
