package vn.datnuoc.portal.grants;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Target;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Problem;

/**
 * A grant as a client asks for it; {@link #draft} says what is wrong with it.
 *
 * @param principal {@code account:kt1}, {@code connection:kn-vilis}, {@code agency:so-nnmt},
 *     {@code agency-type:STATE_BODY}, {@code kind:KHAI_THAC}, {@code public}
 * @param target {@code dd:thua_dat}, {@code dd}, {@code *}
 * @param rights limits by right; empty refuses everything
 * @param from a day or an instant; absent is now
 * @param until the last day, or an instant; absent is without end
 */
public record GrantRequest(
        @Nullable String principal,
        @Nullable String target,
        @Nullable Map<String, LimitsJson> rights,
        @Nullable String from,
        @Nullable String until,
        @Nullable String document) {

    /** @throws Problem 400 naming what cannot be read */
    public GrantDraft draft() {
        return new GrantDraft(
                principal(new Parameter("principal", principal)),
                target(new Parameter("target", target)),
                limits(),
                GrantTimes.from(new Parameter("from", from)),
                GrantTimes.until(new Parameter("until", until)),
                new Parameter("document", document).text(1_000));
    }

    static Principal principal(Parameter text) {
        try {
            return Principal.of(text.text(120));
        } catch (IllegalArgumentException e) {
            throw text.wrong("ví dụ / for example account:kt1, connection:kn-vilis, agency:so-nnmt,"
                    + " agency-type:STATE_BODY, kind:KHAI_THAC, public");
        }
    }

    static Target target(Parameter text) {
        try {
            return Target.of(text.text(60));
        } catch (IllegalArgumentException e) {
            throw text.wrong("lớp, thành phần hoặc * / a layer dd:thua_dat, a component dd, or *");
        }
    }

    private Map<Right, Limits> limits() {
        Map<Right, Limits> limits = new EnumMap<>(Right.class);
        if (rights != null) {
            rights.forEach((right, json) -> limits.put(right(right), json.limits()));
        }
        return limits;
    }

    private static Right right(String text) {
        return Stream.of(Right.values())
                .filter(right -> right.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.badParameter("rights", text, "DISCOVER, VIEW, QUERY, EXPORT, EDIT"));
    }
}
