package vn.datnuoc.portal.grants.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.datnuoc.policy.Limits;

/**
 * One limit of a right, after a change, beside what it was before.
 *
 * @param tone {@code gain} when it lets more through than before, {@code loss} when less, or when that cannot be told;
 *     empty when it is the same
 */
record LimitChange(Phrase phrase, String tone) {

    private static final String SAME = "";
    private static final String GAIN = "gain";
    private static final String LOSS = "loss";

    /** In the order of the limits; what limits no more is named too. */
    static List<LimitChange> between(Limits before, Limits after) {
        List<LimitChange> changes = new ArrayList<>();
        for (Limits.Aspect aspect : Limits.Aspect.values()) {
            String tone = tone(before, after, aspect);
            if (aspect == Limits.Aspect.ATTRIBUTES) {
                addAttributes(before.hiddenAttributes(), after.hiddenAttributes(), changes);
            } else {
                AccessView.phrase(after, aspect)
                        .map(phrase -> new LimitChange(phrase, tone))
                        .or(() -> AccessView.phrase(before, aspect)
                                .map(gone -> new LimitChange(new Phrase("grants.limit-gone." + aspect), GAIN)))
                        .ifPresent(changes::add);
            }
        }
        return changes;
    }

    private static String tone(Limits before, Limits after, Limits.Aspect aspect) {
        boolean asFar = after.reachesAsFarAs(before, aspect);
        boolean noFarther = before.reachesAsFarAs(after, aspect);
        return asFar ? (noFarther ? SAME : GAIN) : LOSS;
    }

    private static void addAttributes(Set<String> before, Set<String> after, List<LimitChange> changes) {
        add("grants.limit.hidden", common(before, after), SAME, changes);
        add("grants.limit.hidden-now", without(after, before), LOSS, changes);
        add("grants.limit-gone.ATTRIBUTES", without(before, after), GAIN, changes);
    }

    private static void add(String key, Set<String> names, String tone, List<LimitChange> changes) {
        if (!names.isEmpty()) {
            changes.add(new LimitChange(new Phrase(key, String.join(", ", names)), tone));
        }
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> common = new TreeSet<>(one);
        common.retainAll(other);
        return common;
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(others);
        return rest;
    }
}
