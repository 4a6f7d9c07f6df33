package vn.datnuoc.portal.connections;

import java.security.SecureRandom;
import java.util.Base64;

/** A connection's secret: 240 random bits, which nobody guesses, so a plain hash of them is enough. */
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 30;

    private Secret() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
