package vn.datnuoc.portal.openapi;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said about the operations and their inputs, in {@code i18n/api.properties}. */
@Component
class ApiTexts {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MessageSource messages;

    ApiTexts(MessageSource messages) {
        this.messages = messages;
    }

    String summary(ApiOperation operation, Locale language) {
        return text(operation.key(), language).orElse("");
    }

    String group(ApiOperation operation, Locale language) {
        return text("api.group." + operation.group(), language).orElse(operation.group());
    }

    /** Of this operation's own input, otherwise of every input with that name. */
    String input(ApiOperation operation, String name, Locale language) {
        return text(operation.key() + "." + name, language)
                .or(() -> text("api.input." + name, language))
                .orElse("");
    }

    String error(int status, Locale language) {
        return text("api.error." + status, language).orElse("");
    }

    /** Vietnamese, and the English after it. */
    String both(String vietnamese, String english) {
        return vietnamese.equals(english) ? vietnamese : vietnamese + " / " + english;
    }

    Optional<String> text(String key, Locale language) {
        return Optional.ofNullable(messages.getMessage(key, null, null, language));
    }

    static Locale vietnamese() {
        return VIETNAMESE;
    }
}
