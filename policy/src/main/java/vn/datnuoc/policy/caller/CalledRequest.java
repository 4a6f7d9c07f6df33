package vn.datnuoc.policy.caller;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The one request that a token is good for, as it goes over the wire.
 *
 * @param audience address of the GeoServer that is called, without a slash at the end
 * @param method in capital letters
 * @param path below the audience's address, not decoded
 * @param query not decoded; empty without one
 * @param bodySha256 of the body, in hexadecimal
 */
public record CalledRequest(String audience, String method, String path, String query, String bodySha256) {

    public static CalledRequest of(String audience, String method, String path, String query, byte[] body) {
        return new CalledRequest(audience, method, path, query, sha256(body));
    }

    /** What is signed; every line is one part, since none can hold the end of a line. */
    byte[] signedText(String caller, long issuedMillis) {
        List<String> parts = List.of(
                "datnuoc-caller-1", caller, Long.toString(issuedMillis), audience, method, path, query, bodySha256);
        if (parts.stream().anyMatch(part -> part.indexOf('\n') >= 0)) {
            throw new IllegalArgumentException("a request without line ends expected");
        }
        return String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
