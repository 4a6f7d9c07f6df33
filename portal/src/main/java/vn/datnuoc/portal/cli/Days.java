package vn.datnuoc.portal.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Instants as people in Cà Mau read them: {@code 22/12/2026 23:59:59}. */
final class Days {
    private static final DateTimeFormatter VIETNAM =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private Days() {}

    static String inVietnam(Instant instant) {
        return VIETNAM.format(instant);
    }
}
