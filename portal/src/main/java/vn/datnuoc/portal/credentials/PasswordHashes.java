package vn.datnuoc.portal.credentials;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes of passwords, with the name of the way in front: {@code {bcrypt}$2a$12$…}. A hash of an older way still checks
 * and says that it wants to be made anew. The same letters typed on another keyboard are the same password (NFC).
 */
final class PasswordHashes implements PasswordEncoder {

    /** 2^12 rounds: about a quarter of a second of one core. */
    private static final int STRENGTH = 12;

    private static final String WAY = "bcrypt";

    private final DelegatingPasswordEncoder ways;

    PasswordHashes() {
        BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(STRENGTH);
        ways = new DelegatingPasswordEncoder(WAY, Map.of(WAY, bcrypt));
        ways.setDefaultPasswordEncoderForMatches(bcrypt);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return ways.encode(normal(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return ways.matches(normal(password), hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return ways.upgradeEncoding(hash);
    }

    private static @Nullable String normal(@Nullable CharSequence password) {
        return password == null ? null : Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
