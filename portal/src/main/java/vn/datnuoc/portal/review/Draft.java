package vn.datnuoc.portal.review;

import java.util.List;
import java.util.Optional;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.portal.catalogue.Description;

/**
 * A layer on its way to publication.
 *
 * @param author the account that added it, who may not approve it
 * @param version that its publication makes; absent until it begins
 * @param position on the map and among the layers of its component, the top first, when it becomes a new one
 * @param problems what was found wrong; a draft with problems cannot be approved
 * @param kind what its table holds
 * @param basis what it changes; absent for a whole one
 */
public record Draft(
        long id,
        LayerName layer,
        State state,
        String author,
        Optional<Long> version,
        int position,
        Description description,
        long rows,
        BoundingBox extent,
        List<String> problems,
        Kind kind,
        Optional<Basis> basis) {

    /** The way of a draft. */
    public enum State {
        LOADING,
        WAITING,
        APPROVED,
        PUBLISHING,
        PUBLISHED,
        REJECTED
    }

    /** What publication does with the draft's table. */
    public enum Kind {
        /** All rows of the new version. */
        WHOLE,
        /** The rows that differ, and the ids of features that are removed. */
        CHANGES,
        /** The same, so that the rows are again those of the version before. */
        UNDO_CHANGES,
        /** There is no table: the version before is in a table of its own, which is shown again. */
        UNDO_WHOLE;

        /** Whether publication changes rows in the table of the active version. */
        boolean isEdit() {
            return this == CHANGES || this == UNDO_CHANGES;
        }

        boolean isUndo() {
            return this == UNDO_CHANGES || this == UNDO_WHOLE;
        }
    }

    /**
     * What a draft of changes was made from.
     *
     * @param version active then
     * @param lastFid highest id in use then; the draft's new features have higher ones
     */
    public record Basis(long version, long lastFid) {}

    String table() {
        return "draft_" + id;
    }
}
