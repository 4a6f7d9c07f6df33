package vn.datnuoc.portal.grants.pages;

import java.util.List;
import java.util.Set;
import org.locationtech.jts.io.WKTWriter;
import org.springframework.util.MultiValueMap;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Right;

/**
 * The limits of one right as a form sends them; the names of its fields end with the right, {@code rows.VIEW}.
 *
 * @param communes codes of communes that make up the area, together with {@code area}
 * @param area drawn or pasted: WKT or GeoJSON, longitude first
 * @param scale metres on the ground per pixel
 */
record LimitsForm(
        String rows, List<String> communes, String area, Set<String> hidden, String scale, Set<String> formats) {

    static final LimitsForm EMPTY = new LimitsForm("", List.of(), "", Set.of(), "", Set.of());

    LimitsForm {
        communes = List.copyOf(communes);
        hidden = Set.copyOf(hidden);
        formats = Set.copyOf(formats);
    }

    static LimitsForm of(MultiValueMap<String, String> sent, Right right) {
        return new LimitsForm(
                first(sent, "rows." + right),
                sent.getOrDefault("commune." + right, List.of()).stream()
                        .filter(code -> !code.isBlank())
                        .toList(),
                first(sent, "area." + right),
                Set.copyOf(sent.getOrDefault("hidden." + right, List.of())),
                first(sent, "scale." + right),
                Set.copyOf(sent.getOrDefault("formats." + right, List.of())));
    }

    static LimitsForm of(Limits limits) {
        return new LimitsForm(
                limits.rows().orElse(""),
                List.of(),
                limits.area().map(area -> new WKTWriter().write(area)).orElse(""),
                limits.hiddenAttributes(),
                limits.minMetersPerPixel() == 0 ? "" : Double.toString(limits.minMetersPerPixel()),
                limits.formats());
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
