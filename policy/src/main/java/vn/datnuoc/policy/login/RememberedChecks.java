package vn.datnuoc.policy.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a short time that a password was right, so that QGIS, which sends it with every request, does not pay
 * a slow hash each time. Keeps no password: an HMAC under a key that lives as long as the process, bound to the
 * account's version. Thread-safe.
 */
public final class RememberedChecks {

    private final ConcurrentMap<String, Instant> until = new ConcurrentHashMap<>();
    private final SecretKeySpec key = new SecretKeySpec(random(), "HmacSHA256");
    private final Duration lifetime;
    private final Clock clock;

    /** @param lifetime how long a check is remembered */
    public RememberedChecks(Duration lifetime, Clock clock) {
        this.lifetime = lifetime;
        this.clock = clock;
    }

    public boolean contains(String account, long version, String password) {
        Instant end = until.get(mac(account, version, password));
        return end != null && end.isAfter(clock.instant());
    }

    public void add(String account, long version, String password) {
        until.put(mac(account, version, password), clock.instant().plus(lifetime));
    }

    /** Called now and then. */
    public void forgetOld() {
        until.values().removeIf(end -> !end.isAfter(clock.instant()));
    }

    private String mac(String account, long version, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((account + '\0' + version + '\0').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
