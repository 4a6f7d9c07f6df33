package vn.datnuoc.portal.credentials;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of an authenticator: RFC 6238 with HMAC-SHA-1, steps of 30 s and six digits, which every authenticator app
 * knows.
 */
final class Totp {

    static final int DIGITS = 6;
    private static final int STEP_SECONDS = 30;

    /** Clocks may differ by one step either way (RFC 6238 §5.2). */
    private static final int DRIFT_STEPS = 1;

    private Totp() {}

    /** The step in which the code is right, later than {@code lastStep}; empty when it is wrong or was used before. */
    static OptionalLong step(byte[] secret, String code, Instant now, long lastStep) {
        long current = stepAt(now);
        for (long step = current - DRIFT_STEPS; step <= current + DRIFT_STEPS; step++) {
            if (step > lastStep && code(secret, step, DIGITS).equals(code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    /** RFC 4226 §5.3: dynamic truncation of the HMAC of the counter. */
    static String code(byte[] secret, long step, int digits) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int binary = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
        int modulus = (int) Math.pow(10, digits);
        return String.format("%0" + digits + "d", binary % modulus);
    }

    private static byte[] hmac(byte[] secret, byte[] counter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA1 is part of every JDK", e);
        }
    }
}
