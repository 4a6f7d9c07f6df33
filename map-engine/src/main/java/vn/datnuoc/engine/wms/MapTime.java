package vn.datnuoc.engine.wms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The {@code TIME} of a map, ISO 8601 as WMS 1.3.0 annex D has it: a day, a month or a year, a range {@code from/to} of these,
 * several of them separated by commas, or {@code current}. A map shows the newest picture of what was asked for.
 *
 * @param isMeant the days that were asked for
 */
record MapTime(Predicate<LocalDate> isMeant) {
    private static final String CURRENT = "current";

    /** Without one, the newest of all. One that cannot be read means no day. */
    static MapTime of(Optional<String> text) {
        return new MapTime(text.map(String::strip)
                .filter(given -> !given.equals(CURRENT))
                .map(MapTime::any)
                .orElse(day -> true));
    }

    private static Predicate<LocalDate> any(String text) {
        return Arrays.stream(text.split(",")).map(MapTime::range).reduce(day -> false, Predicate::or);
    }

    /** A third part, the period between the pictures, says nothing here: there are only the pictures that there are. */
    private static Predicate<LocalDate> range(String text) {
        String[] ends = text.strip().split("/", 3);
        try {
            LocalDate from = first(ends[0]);
            LocalDate to = last(ends.length > 1 ? ends[1] : ends[0]);
            return day -> !day.isBefore(from) && !day.isAfter(to);
        } catch (DateTimeException e) {
            return day -> false;
        }
    }

    private static LocalDate first(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> day(text);
        };
    }

    private static LocalDate last(String text) {
        if (text.equals(CURRENT)) {
            return LocalDate.MAX;
        }
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> day(text);
        };
    }

    /** Pictures are of a day; its hours are left out. */
    private static LocalDate day(String text) {
        return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    }

    /** @param days oldest first */
    Optional<LocalDate> newest(List<LocalDate> days) {
        return days.stream().filter(isMeant).reduce((one, later) -> later);
    }
}
