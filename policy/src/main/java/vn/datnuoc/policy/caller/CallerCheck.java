package vn.datnuoc.policy.caller;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the tokens of the portals whose public keys it knows. Thread-safe. */
public final class CallerCheck {

    /** Before the token in the header {@code Authorization}. */
    public static final String SCHEME = "Datnuoc";

    /** A token is good for 30 s in all: these, and what the clock of the portal may be ahead. */
    static final Duration OLDEST = Duration.ofSeconds(25);

    static final Duration AHEAD = Duration.ofSeconds(5);

    private static final Pattern TOKEN = Pattern.compile("([^~\\s]{1,120})~([0-9]{1,15})~([A-Za-z0-9_-]{86})");

    private final List<PublicKey> keys;
    private final Clock clock;

    /** @param publicKeys as {@link CallerKey#publicKey} writes them; without any no token is good */
    public CallerCheck(List<String> publicKeys, Clock clock) {
        this.keys = publicKeys.stream().map(CallerCheck::key).toList();
        this.clock = clock;
    }

    private static PublicKey key(String text) {
        try {
            byte[] encoded = Base64.getDecoder().decode(text);
            return KeyFactory.getInstance(CallerKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("a public key as in caller.pub expected, got " + text, e);
        }
    }

    /** Whom the token names; empty unless it was signed for this very request, now, by a portal that is known. */
    public Optional<NamedCaller> caller(String token, CalledRequest request) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches() || !isFresh(Long.parseLong(parts.group(2)))) {
            return Optional.empty();
        }
        byte[] signed = request.signedText(parts.group(1), Long.parseLong(parts.group(2)));
        byte[] signature = Base64.getUrlDecoder().decode(parts.group(3));
        return keys.stream().anyMatch(key -> isSigned(signed, signature, key))
                ? NamedCaller.parse(parts.group(1))
                : Optional.empty();
    }

    private boolean isFresh(long issuedMillis) {
        Instant issued = Instant.ofEpochMilli(issuedMillis);
        Instant now = clock.instant();
        return !issued.isBefore(now.minus(OLDEST)) && !issued.isAfter(now.plus(AHEAD));
    }

    private static boolean isSigned(byte[] text, byte[] signature, PublicKey key) {
        try {
            Signature check = Signature.getInstance(CallerKey.ALGORITHM);
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(CallerKey.ALGORITHM + " is part of every JDK", e);
        }
    }
}
