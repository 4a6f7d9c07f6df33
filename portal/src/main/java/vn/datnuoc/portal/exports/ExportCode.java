package vn.datnuoc.portal.exports;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code printed on an export, {@code CM-2026-7K3Q-9D2F-H4XT}: twelve random characters out of 24 (55 bits), without
 * vowels and without what people confuse (0 O, 1 I L, 5 S, 8 B).
 */
final class ExportCode {
    private static final String ALPHABET = "234679CDFGHJKMNPQRTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}-\\d{4}(-[" + ALPHABET + "]{4}){3}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PROVINCE = "CM";

    private ExportCode() {}

    static String next(int year) {
        return PROVINCE + "-" + year + "-" + characters(4) + "-" + characters(4) + "-" + characters(4);
    }

    /** Unguessable (183 bits); not the printed code. */
    static String downloadToken() {
        return characters(40);
    }

    /** The code with which the name of a file begins; empty for another file. */
    static String before(Path file) {
        Matcher matcher = SHAPE.matcher(String.valueOf(file.getFileName()));
        return matcher.lookingAt() ? matcher.group() : "";
    }

    static boolean hasShape(String text) {
        return SHAPE.matcher(text).matches();
    }

    private static String characters(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
