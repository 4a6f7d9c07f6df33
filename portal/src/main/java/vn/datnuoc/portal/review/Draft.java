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
        List<String> problems) {

    /** The way of a draft. */
    public enum State {
        LOADING,
        WAITING,
        APPROVED,
        PUBLISHING,
        PUBLISHED,
        REJECTED
    }

    String table() {
        return "draft_" + id;
    }
}
