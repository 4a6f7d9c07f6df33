package vn.datnuoc.portal.server;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One value that somebody sent, in a form or as JSON, before it is checked. What is wrong with it becomes a
 * {@link Problem} 400 that names it. Blank is the same as absent.
 *
 * @param value null when it was not sent
 */
public record Parameter(String name, @Nullable String value) {

    /** @param longest in characters */
    public String text(int longest) {
        String text = optional().orElseThrow(() -> wrong("bắt buộc / required"));
        if (text.length() > longest) {
            throw wrong("tối đa " + longest + " ký tự / at most " + longest + " characters");
        }
        return text;
    }

    /** Empty when it was not sent. */
    public Optional<String> optional() {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    public <E extends Enum<E>> E oneOf(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(optional().orElse("")))
                .findFirst()
                .orElseThrow(() -> wrong("một trong " + names(type) + " / one of " + names(type)));
    }

    public LocalDate date() {
        return optionalDate().orElseThrow(() -> wrong("bắt buộc / required"));
    }

    /** Empty when it was not sent. */
    public Optional<LocalDate> optionalDate() {
        try {
            return optional().map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw wrong("cần ngày dạng 2026-12-31 / a date such as 2026-12-31 expected");
        }
    }

    /** @param expected what would be right */
    public Problem wrong(String expected) {
        return Problem.badParameter(name, optional().orElse(""), expected);
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
