package vn.datnuoc.portal.sessions;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that a browser's cookie is. It names the session's row and opens its content, and is itself kept nowhere:
 * whoever has the database alone can neither read a session nor take its place.
 *
 * @param text as the browser sends it, ours or not
 */
record SessionCookie(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    static SessionCookie next() {
        return new SessionCookie(Base64.getUrlEncoder().withoutPadding().encodeToString(random(SECRET_BYTES)));
    }

    /** By which the database knows the session. */
    String row() {
        return HexFormat.of().formatHex(sha256("row of " + text));
    }

    /** AES-256-GCM, the nonce first. */
    String seal(byte[] content) throws GeneralSecurityException {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(content);
        byte[] both = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return Base64.getEncoder().encodeToString(both);
    }

    /** @throws GeneralSecurityException when it was not sealed under this cookie */
    byte[] open(String sealed) throws GeneralSecurityException {
        byte[] both = Base64.getDecoder().decode(sealed);
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE_BYTES))
                .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode, new SecretKeySpec(sha256("content of " + text), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] sha256(String of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** In no log. */
    @Override
    public String toString() {
        return "session " + row().substring(0, 8);
    }
}
