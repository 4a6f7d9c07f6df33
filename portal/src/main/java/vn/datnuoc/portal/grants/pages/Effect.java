package vn.datnuoc.portal.grants.pages;

import java.util.List;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Right;

/**
 * What a grant changes for those it can reach.
 *
 * @param changes for each group of people for whom it changes the same
 * @param unchanged those for whom it changes nothing, and why
 * @param notes what one should know besides
 */
record Effect(List<Change> changes, List<Unchanged> unchanged, List<Phrase> notes) {

    Effect {
        changes = List.copyOf(changes);
        unchanged = List.copyOf(unchanged);
        notes = List.copyOf(notes);
    }

    /** @param who login names, or a word for the public */
    record Change(List<String> who, List<Line> lines) {}

    record Unchanged(List<String> who, List<Phrase> reasons) {}

    /**
     * One layer that changes.
     *
     * @param lost rights that are there now and will not be
     * @param narrowed rights that stay, and perhaps do not reach as far
     * @param lessThanPublic everybody has more there without logging in
     */
    record Line(
            LayerName layer,
            String title,
            AccessView before,
            AccessView after,
            List<Right> lost,
            List<Right> narrowed,
            boolean lessThanPublic) {

        public boolean takesAway() {
            return !lost.isEmpty() || !narrowed.isEmpty();
        }
    }

    /** Nobody would notice it. */
    public boolean nothing() {
        return changes.isEmpty();
    }

    public boolean takesAway() {
        return changes.stream().flatMap(change -> change.lines().stream()).anyMatch(Line::takesAway);
    }

    public boolean lessThanPublic() {
        return changes.stream().flatMap(change -> change.lines().stream()).anyMatch(Line::lessThanPublic);
    }
}
