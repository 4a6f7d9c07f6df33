package vn.datnuoc.policy.login;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A personal key as its holder writes it: {@code dnk_} so that people and programs know it for what it is, eight
 * characters of its id, 32 of its secret.
 *
 * @param secret 160 random bits
 */
public record KeyText(String id, String secret) {

    public static final Pattern PATTERN = Pattern.compile("dnk_([a-z2-7]{8})([a-z2-7]{32})");

    public static Optional<KeyText> parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        return matcher.matches() ? Optional.of(new KeyText(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** Whole, to be shown once. */
    public String written() {
        return "dnk_" + id + secret;
    }

    /** What is kept of the secret. */
    public String secretHash() {
        return SecretHash.of(secret);
    }

    @Override
    public String toString() {
        return "dnk_" + id + "…";
    }
}
