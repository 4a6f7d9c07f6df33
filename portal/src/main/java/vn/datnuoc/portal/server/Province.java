package vn.datnuoc.portal.server;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The time of the province, by which terms are counted: a day ends at 23:59:59 in Asia/Ho_Chi_Minh. */
public final class Province {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Province() {}

    /** As its clocks show it. */
    public static ZonedDateTime time(Instant instant) {
        return instant.atZone(ZONE);
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
