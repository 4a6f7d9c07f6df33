package vn.datnuoc.engine.formats;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import vn.datnuoc.engine.AttributeType;

/** Turns what a file holds into the Java type of an attribute. */
final class AttributeValues {

    private AttributeValues() {}

    /** @throws IllegalArgumentException when the value is none of the type; the message says what it is */
    static Object of(AttributeType type, Object stored) {
        return switch (type) {
            case STRING ->
                stored instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : stored.toString();
            case INTEGER -> integer(stored);
            case DECIMAL -> decimal(stored);
            case DATE -> date(stored.toString());
            case DATETIME -> dateTime(stored.toString());
            case BOOLEAN -> bool(stored);
        };
    }

    private static Long integer(Object stored) {
        if (stored instanceof Integer || stored instanceof Long) {
            return ((Number) stored).longValue();
        } else if (stored instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())) {
            return number.longValue();
        }
        throw new IllegalArgumentException("a whole number expected, got '" + shortened(stored) + "'");
    }

    private static Double decimal(Object stored) {
        if (stored instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("a number expected, got '" + shortened(stored) + "'");
    }

    private static Boolean bool(Object stored) {
        if (stored instanceof Boolean bool) {
            return bool;
        } else if (stored instanceof Number number) {
            return number.longValue() != 0;
        }
        throw new IllegalArgumentException("true or false expected, got '" + shortened(stored) + "'");
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a date such as 2026-12-31 expected, got '" + shortened(text) + "'", e);
        }
    }

    /** Without an offset it is UTC, as GeoPackage says. */
    static Instant dateTime(String text) {
        String iso = text.length() > 10 && text.charAt(10) == ' ' ? text.replace(' ', 'T') : text;
        try {
            boolean offset = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
            return offset
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "a time such as 2026-12-31T23:59:59Z expected, got '" + shortened(text) + "'", e);
        }
    }

    private static String shortened(Object value) {
        String text = value instanceof byte[] bytes ? bytes.length + " bytes" : value.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
