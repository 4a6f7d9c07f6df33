package vn.datnuoc.portal.credentials;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.datnuoc.portal.accounts.Account;

/**
 * Remembers for a short time that a password was right, so that QGIS, which sends it with every request, does not pay
 * a slow hash each time. Keeps no password: an HMAC under a key that lives as long as the process, bound to the
 * account's version. Thread-safe.
 */
@Component
class RememberedChecks {

    private final ConcurrentMap<String, Instant> until = new ConcurrentHashMap<>();
    private final SecretKeySpec key = new SecretKeySpec(random(), "HmacSHA256");
    private final LogInSettings settings;
    private final Clock clock;

    RememberedChecks(LogInSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean contains(Account account, String password) {
        Instant end = until.get(mac(account, password));
        return end != null && end.isAfter(clock.instant());
    }

    void add(Account account, String password) {
        until.put(mac(account, password), clock.instant().plus(settings.remember()));
    }

    @Scheduled(fixedDelay = 60_000)
    void forgetOld() {
        until.values().removeIf(end -> !end.isAfter(clock.instant()));
    }

    private String mac(Account account, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((account.name() + '\0' + account.version() + '\0').getBytes(StandardCharsets.UTF_8));
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
