package vn.datnuoc.portal.grants.pages;

import java.util.List;

/** A text of {@code i18n/} with what is put into it. */
record Phrase(String key, List<String> arguments) {

    Phrase {
        arguments = List.copyOf(arguments);
    }

    Phrase(String key, String... arguments) {
        this(key, List.of(arguments));
    }

    /** For Thymeleaf's {@code #messages.msgWithParams}. */
    public Object[] array() {
        return arguments.toArray();
    }
}
