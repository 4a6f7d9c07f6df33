package vn.datnuoc.portal.credentials;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a new password must not be, after NIST SP 800-63B §5.1.1.2: too short, the name, or common. No composition of
 * letters and digits is asked for, and nobody has to change a password because time has passed.
 */
final class PasswordRules {

    static final int SHORTEST = 12;

    /** BCrypt looks at no more. */
    private static final int LONGEST_BYTES = 72;

    /** So many different characters at least; {@code aaaaaaaaaaaa} has one. */
    private static final int DIFFERENT = 5;

    /** What must be left when common words and runs are taken away. */
    private static final int OWN_CHARACTERS = 4;

    /** Runs of the keyboard and words that guessers try first, without diacritics, the longer before the shorter. */
    private static final List<String> COMMON = List.of(
            "qwertyuiop",
            "asdfghjkl",
            "1qaz2wsx3edc",
            "1qaz2wsx",
            "taikhoan",
            "password",
            "passw0rd",
            "p@ssw0rd",
            "p@ssword",
            "administrator",
            "quantrivien",
            "tainguyenmoitruong",
            "tainguyen",
            "moitruong",
            "nongnghiep",
            "xinchaovietnam",
            "iloveyou",
            "anhyeuem",
            "emyeuanh",
            "yeuemnhieu",
            "congasieunhan",
            "bimatkhau",
            "matkhau",
            "vietnam",
            "hochiminh",
            "khongbiet",
            "datnuoc",
            "welcome",
            "letmein",
            "xinchao",
            "quantri",
            "zxcvbnm",
            "camau",
            "qwerty",
            "asdfgh",
            "zxcvbn",
            "monkey",
            "dragon",
            "master",
            "admin",
            "hanoi",
            "saigon",
            "login",
            "bando",
            "demo",
            "user",
            "root",
            "test",
            "abc",
            "xyz");

    private PasswordRules() {}

    /** Why the password does not do for the account; each names a text, {@code credentials.password-…}. */
    enum Flaw {
        SHORT("Mật khẩu cần ít nhất 12 ký tự.", "A password has 12 characters or more."),
        LONG("Mật khẩu dài quá 72 byte.", "A password has at most 72 bytes."),
        NAME("Mật khẩu chứa tên đăng nhập.", "The password contains the account's name."),
        COMMON(
                "Mật khẩu quá phổ biến hoặc dễ đoán, hãy dùng một câu của riêng mình.",
                "The password is common or easily guessed; use a phrase of your own.");

        private final String vietnamese;
        private final String english;

        Flaw(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        /** In both languages, as problems are written. */
        String message() {
            return vietnamese + " / " + english;
        }

        /** Ends the key of its text. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Empty when it is good. */
    static Optional<Flaw> flaw(String password, String account) {
        String folded = folded(password);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Flaw.SHORT);
        } else if (Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8).length
                > LONGEST_BYTES) {
            return Optional.of(Flaw.LONG);
        } else if (folded.contains(account.toLowerCase(Locale.ROOT))) {
            return Optional.of(Flaw.NAME);
        } else if (isCommon(folded)) {
            return Optional.of(Flaw.COMMON);
        }
        return Optional.empty();
    }

    private static boolean isCommon(String folded) {
        return folded.chars().distinct().count() < DIFFERENT
                || own(folded).chars().distinct().count() < OWN_CHARACTERS;
    }

    /** What is left of it without common words, digits, signs and runs such as {@code cdefg}. */
    private static String own(String folded) {
        String left = withoutWords(withoutWords(folded).replaceAll("[^\\p{L}]", ""));
        StringBuilder own = new StringBuilder();
        for (int i = 0; i < left.length(); i++) {
            if (i == 0 || Math.abs(left.charAt(i) - left.charAt(i - 1)) > 1) {
                own.append(left.charAt(i));
            }
        }
        return own.toString();
    }

    private static String withoutWords(String text) {
        String left = text;
        for (String word : COMMON) {
            left = left.replace(word, "");
        }
        return left;
    }

    /** Small letters without diacritics. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }
}
