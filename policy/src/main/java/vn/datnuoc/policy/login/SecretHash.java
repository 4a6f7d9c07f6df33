package vn.datnuoc.policy.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 in hexadecimal of a secret that we have drawn ourselves: nobody guesses so many random bits, so a fast hash will
 * do.
 */
public final class SecretHash {

    private SecretHash() {}

    public static String of(String secret) {
        return HexFormat.of().formatHex(sha256(secret));
    }

    /** In a time that tells nothing. */
    public static boolean matches(String secret, String hash) {
        return MessageDigest.isEqual(sha256(secret), HexFormat.of().parseHex(hash));
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
