package vn.datnuoc.portal.grants.pages;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Validity;

/**
 * A grant as a form sends it, before anything is checked: what somebody has typed is kept when the form comes back.
 *
 * @param named the rights that are ticked
 * @param limits of every right, also of one that is not ticked
 * @param from first day; empty is now
 * @param until last day; empty is without end
 * @param seen the effect that takes something away was looked at
 */
record GrantForm(
        String principal,
        String target,
        Set<Right> named,
        Map<Right, LimitsForm> limits,
        String from,
        String until,
        String document,
        boolean seen) {

    GrantForm {
        named = Set.copyOf(named);
        limits = Map.copyOf(limits);
    }

    static GrantForm empty(String principal, String target) {
        return new GrantForm(principal, target, Set.of(), Map.of(), "", "", "", false);
    }

    static GrantForm of(MultiValueMap<String, String> sent) {
        Set<String> ticked = Set.copyOf(sent.getOrDefault("rights", List.of()));
        Map<Right, LimitsForm> limits = new EnumMap<>(Right.class);
        Stream.of(Right.values()).forEach(right -> limits.put(right, LimitsForm.of(sent, right)));
        return new GrantForm(
                first(sent, "principal"),
                first(sent, "target"),
                Stream.of(Right.values())
                        .filter(right -> ticked.contains(right.name()))
                        .collect(Collectors.toUnmodifiableSet()),
                limits,
                first(sent, "from"),
                first(sent, "until"),
                first(sent, "document"),
                sent.containsKey("seen"));
    }

    /** To change a grant is to give another one in its place. */
    static GrantForm of(Grant grant, String principal, String target, Instant now) {
        Map<Right, LimitsForm> limits = new EnumMap<>(Right.class);
        grant.rights().forEach((right, some) -> limits.put(right, LimitsForm.of(some)));
        return new GrantForm(
                principal,
                target,
                grant.rights().keySet(),
                limits,
                grant.from().isAfter(now) ? day(grant.from()) : "",
                grant.until().map(end -> day(end.minusSeconds(1))).orElse(""),
                "",
                false);
    }

    public LimitsForm limits(Right right) {
        return limits.getOrDefault(right, LimitsForm.EMPTY);
    }

    GrantForm withDocument(String other) {
        return new GrantForm(principal, target, named, limits, from, until, other, seen);
    }

    private static String day(Instant instant) {
        return instant.atZone(Validity.ZONE).toLocalDate().toString();
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
