package vn.datnuoc.portal.grants.pages;

import java.util.List;
import java.util.stream.Stream;
import vn.datnuoc.policy.LayerName;

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
     * @param takesAway whether a right goes, or stays and perhaps does not reach as far
     * @param lessThanPublic everybody has more there without logging in
     */
    record Line(
            LayerName layer,
            String title,
            AccessView before,
            ChangeView after,
            boolean takesAway,
            boolean lessThanPublic) {

        /** Whether it gives something and takes nothing away. */
        public boolean gives() {
            return !takesAway && after.gives();
        }
    }

    private Stream<Line> lines() {
        return changes.stream().flatMap(change -> change.lines().stream());
    }

    /** Nobody would notice it. */
    public boolean nothing() {
        return changes.isEmpty();
    }

    public boolean takesAway() {
        return lines().anyMatch(Line::takesAway);
    }

    public boolean lessThanPublic() {
        return lines().anyMatch(Line::lessThanPublic);
    }
}
