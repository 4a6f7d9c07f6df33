package vn.datnuoc.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Each line of the log names the SHA-256 of the line before it. */
public final class Chain {

    /** What the very first line names. */
    public static final String BEGINNING = "0".repeat(64);

    private Chain() {}

    /** Of a line without its line feed. */
    public static String hash(String line) {
        return hash(line.getBytes(StandardCharsets.UTF_8));
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
