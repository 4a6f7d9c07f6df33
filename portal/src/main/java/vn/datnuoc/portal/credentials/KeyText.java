package vn.datnuoc.portal.credentials;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A personal key as its holder writes it: {@code dnk_} so that people and programs know it for what it is, eight
 * characters of its id, 32 of its secret.
 *
 * @param secret 160 random bits
 */
record KeyText(String id, String secret) {

    static final Pattern PATTERN = Pattern.compile("dnk_([a-z2-7]{8})([a-z2-7]{32})");

    static KeyText next() {
        return new KeyText(RandomText.of(5), RandomText.of(20));
    }

    static Optional<KeyText> parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        return matcher.matches() ? Optional.of(new KeyText(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** Whole, to be shown once. */
    String written() {
        return "dnk_" + id + secret;
    }

    @Override
    public String toString() {
        return "dnk_" + id + "…";
    }
}
