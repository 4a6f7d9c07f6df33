package vn.datnuoc.portal.agencies;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Problem;

/**
 * An agency in the register.
 *
 * @param from first day
 * @param until last day; absent: without end. After it its accounts have nothing
 * @param document by which it was registered or ended
 */
public record Agency(
        String code, String name, AgencyClass category, LocalDate from, Optional<LocalDate> until, String document) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final int LONGEST_NAME = 200;
    static final int LONGEST_DOCUMENT = 1_000;

    /** An agency as somebody sends it, before it is checked; {@code from} is today when absent. */
    public record Body(
            @Nullable String code,
            @Nullable String name,
            @Nullable String category,
            @Nullable String from,
            @Nullable String until,
            @Nullable String document) {

        static final Body EMPTY = new Body(null, null, null, null, null, null);
    }

    /** @throws Problem 400 that names what is missing or wrong */
    static Agency of(Body body, LocalDate today) {
        LocalDate from = new Parameter("from", body.from()).optionalDate().orElse(today);
        return new Agency(
                code(new Parameter("code", body.code())),
                new Parameter("name", body.name()).text(LONGEST_NAME),
                new Parameter("category", body.category()).oneOf(AgencyClass.class),
                from,
                until(new Parameter("until", body.until()), from),
                new Parameter("document", body.document()).text(LONGEST_DOCUMENT));
    }

    /** @throws Problem 400 when it is before the first day */
    static Optional<LocalDate> until(Parameter until, LocalDate from) {
        Optional<LocalDate> day = until.optionalDate();
        if (day.filter(from::isAfter).isPresent()) {
            throw until.wrong("không trước ngày bắt đầu " + from + " / not before the first day, " + from);
        }
        return day;
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }

    private static String code(Parameter code) {
        String text = code.text(40);
        if (!CODE.matcher(text).matches()) {
            throw code.wrong("chữ thường không dấu, số, gạch nối, ví dụ so-xd / lower case, digits, hyphens");
        }
        return text;
    }
}
