package vn.datnuoc.portal.credentials;

import java.security.SecureRandom;
import java.util.Locale;

/** What nobody can guess, in small letters and digits. */
final class RandomText {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** @param bytes of randomness, a multiple of five; each five become eight characters */
    static String of(int bytes) {
        return Base32.encode(bytes(bytes)).toLowerCase(Locale.ROOT);
    }

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
