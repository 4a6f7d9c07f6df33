package vn.datnuoc.engine.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;

/** A filter's literals as values of the attribute they are compared with. Times without a zone are UTC. */
final class Literals {
    private static final Map<AttributeType, String> EXPECTED = Map.of(
            AttributeType.STRING, "a text",
            AttributeType.INTEGER, "a number",
            AttributeType.DECIMAL, "a number",
            AttributeType.DATE, "a day as 2026-01-31",
            AttributeType.DATETIME, "an instant as 2026-01-31T08:00:00Z",
            AttributeType.BOOLEAN, "true or false");

    private Literals() {}

    /**
     * A String, Double, LocalDate, Instant or Boolean, or a Long for a whole number.
     *
     * @throws FilterException when the literal is nothing that the attribute can hold
     */
    static Comparable<?> of(@Nullable Object literal, Attribute attribute) {
        if (literal == null) {
            throw new FilterException(
                    attribute.name() + " is compared with nothing; use IS NULL",
                    attribute.name() + " so sánh với không có gì; dùng IS NULL");
        }
        try {
            return switch (attribute.type()) {
                case STRING -> text(literal);
                case INTEGER, DECIMAL -> number(text(literal));
                case DATE -> day(literal);
                case DATETIME -> instant(literal);
                case BOOLEAN -> claim(text(literal));
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new FilterException(
                    attribute.name() + " is " + EXPECTED.get(attribute.type()) + ", not " + literal,
                    attribute.name() + " không nhận giá trị " + literal,
                    e);
        }
    }

    private static String text(Object literal) {
        return literal instanceof Date date ? date.toInstant().toString() : literal.toString();
    }

    /** @throws FilterException */
    static double number(@Nullable Object literal) {
        try {
            return literal == null ? Double.NaN : ((Number) number(text(literal))).doubleValue();
        } catch (NumberFormatException e) {
            throw new FilterException(
                    EXPECTED.get(AttributeType.DECIMAL) + " is expected, not " + literal,
                    literal + " không phải số",
                    e);
        }
    }

    private static Comparable<?> number(String text) {
        String trimmed = text.strip();
        if (trimmed.matches("[+-]?[0-9]{1,18}")) {
            return Long.valueOf(trimmed);
        }
        double number = Double.parseDouble(trimmed);
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(trimmed);
        }
        return number;
    }

    private static LocalDate day(Object literal) {
        String text = text(literal);
        return text.length() > 10
                ? LocalDate.ofInstant(instant(literal), ZoneOffset.UTC)
                : LocalDate.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text);
    }

    /** @throws FilterException */
    static Instant instantOf(String text) {
        try {
            return instant(text);
        } catch (DateTimeParseException e) {
            throw new FilterException(EXPECTED.get(AttributeType.DATETIME) + " is expected, not " + text, e);
        }
    }

    private static Instant instant(Object literal) {
        if (literal instanceof Date date) {
            return date.toInstant();
        }
        String text = literal.toString().strip();
        if (text.length() <= 10) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static Boolean claim(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new NumberFormatException(text);
        };
    }
}
