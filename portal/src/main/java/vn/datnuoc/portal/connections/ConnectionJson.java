package vn.datnuoc.portal.connections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.policy.AddressRange;
import vn.datnuoc.policy.Target;
import vn.datnuoc.policy.Validity;
import vn.datnuoc.portal.server.Parameter;

/**
 * A connection as a client asks for it.
 *
 * @param scope {@code dd:thua_dat}, {@code dd} or {@code *}; at least one
 * @param addresses {@code 10.96.0.0/16}; at least one
 * @param from first day; absent is today
 * @param until last day
 */
public record ConnectionJson(
        @Nullable String code,
        @Nullable String title,
        @Nullable String agency,
        @Nullable String custodian,
        @Nullable String purpose,
        @Nullable List<String> scope,
        @Nullable List<String> addresses,
        @Nullable String from,
        @Nullable String until,
        @Nullable String document) {

    /** @throws vn.datnuoc.portal.server.Problem 400 naming what cannot be read */
    public ConnectionDraft draft(Instant now) {
        return new ConnectionDraft(
                new Parameter("title", title).text(200),
                new Parameter("agency", agency).text(40),
                new Parameter("custodian", custodian).text(60),
                new Parameter("purpose", purpose).text(1_000),
                set("scope", scope, Target::of, "dd:thua_dat, dd hoặc * / dd:thua_dat, dd or *"),
                set(
                        "addresses",
                        addresses,
                        AddressRange::of,
                        "10.96.0.5 hoặc 10.96.0.0/16 / 10.96.0.5 or 10.96.0.0/16"),
                new Parameter("from", from)
                        .optionalDate()
                        .map(ConnectionJson::begin)
                        .orElse(now),
                begin(new Parameter("until", until).date().plusDays(1)),
                new Parameter("document", document).text(1_000));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Validity.ZONE).toInstant();
    }

    private static <T> Set<T> set(
            String name, @Nullable List<String> values, Function<String, T> read, String expected) {
        Set<T> all = Optional.ofNullable(values).orElse(List.of()).stream()
                .map(value -> read(new Parameter(name, value), read, expected))
                .collect(Collectors.toUnmodifiableSet());
        if (all.isEmpty()) {
            throw new Parameter(name, "").wrong(expected);
        }
        return all;
    }

    private static <T> T read(Parameter value, Function<String, T> read, String expected) {
        try {
            return read.apply(value.text(100));
        } catch (IllegalArgumentException e) {
            throw value.wrong(expected);
        }
    }
}
