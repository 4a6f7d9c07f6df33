package vn.datnuoc.portal.grants;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.datnuoc.policy.Validity;
import vn.datnuoc.portal.server.Parameter;

/** When grants begin and end, as somebody writes it: a day in Cà Mau ({@code 2026-12-31}), or an instant. */
final class GrantTimes {
    private static final ZoneId ZONE = Validity.ZONE;
    private static final int LENGTH_OF_A_DAY = "2026-12-31".length();

    private GrantTimes() {}

    /** A day is meant from its first instant on. */
    static Optional<Instant> from(Parameter parameter) {
        return parameter.optional().map(text -> instant(parameter, text, 0));
    }

    /** A day is meant up to its last instant. */
    static Optional<Instant> until(Parameter parameter) {
        return parameter.optional().map(text -> instant(parameter, text, 1));
    }

    private static Instant instant(Parameter parameter, String text, int daysLater) {
        try {
            return text.length() == LENGTH_OF_A_DAY
                    ? LocalDate.parse(text)
                            .plusDays(daysLater)
                            .atStartOfDay(ZONE)
                            .toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw parameter.wrong(
                    "ngày 2026-12-31 hoặc 2026-12-31T17:00:00Z / a day 2026-12-31, or 2026-12-31T17:00:00Z");
        }
    }
}
