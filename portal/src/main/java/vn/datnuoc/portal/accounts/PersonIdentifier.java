package vn.datnuoc.portal.accounts;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Problem;

/** What tells one person from all others (Art. 8.2): in one spelling, so that the same person has the same one. */
public record PersonIdentifier(Scheme scheme, String value) {

    private static final int SHOWN = 4;

    /** By what a person is identified. */
    public enum Scheme {
        /** Citizen card: twelve digits. */
        CCCD("\\d{12}", text -> text.replaceAll("[\\s.-]", ""), "12 chữ số / 12 digits"),
        /** Code of an employee within the province's state bodies. */
        MA_CAN_BO(
                "[A-Z0-9][A-Z0-9./-]{2,29}",
                text -> text.toUpperCase(Locale.ROOT),
                "3 đến 30 chữ, số / 3 to 30 letters and digits"),
        /** The person's own address, never one that several read. */
        EMAIL(
                "[a-z0-9._%+-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+",
                text -> text.toLowerCase(Locale.ROOT),
                "địa chỉ thư của chính người đó / the person's own e-mail address");

        private final Pattern pattern;
        private final UnaryOperator<String> spelling;
        private final String expected;

        Scheme(String pattern, UnaryOperator<String> spelling, String expected) {
            this.pattern = Pattern.compile(pattern);
            this.spelling = spelling;
            this.expected = expected;
        }

        /** Key of its title in {@code i18n/accounts.properties}. */
        public String titleKey() {
            return "accounts.scheme." + name();
        }
    }

    /** @throws Problem 400 when the text is none of the scheme, or a mailbox that belongs to no one person */
    public static PersonIdentifier of(Scheme scheme, Parameter identifier) {
        String value = scheme.spelling.apply(identifier.text(120));
        if (!scheme.pattern.matcher(value).matches()) {
            throw identifier.wrong(scheme.expected);
        }
        if (scheme == Scheme.EMAIL && PersonName.isShared(value.substring(0, value.indexOf('@')))) {
            throw identifier.wrong("hộp thư dùng chung không định danh một người / a shared mailbox names no person");
        }
        return new PersonIdentifier(scheme, value);
    }

    /** Enough to recognise it in a list, not enough to take it away. */
    public String masked() {
        int at = value.indexOf('@');
        int hidden = at > 0 ? at : Math.max(0, value.length() - SHOWN);
        return "•".repeat(hidden) + value.substring(hidden);
    }
}
