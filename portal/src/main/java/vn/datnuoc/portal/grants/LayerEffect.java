package vn.datnuoc.portal.grants;

import vn.datnuoc.policy.Access;
import vn.datnuoc.policy.LayerName;

/**
 * What somebody may on a layer now, and what with a draft.
 *
 * @param title in Vietnamese
 */
public record LayerEffect(LayerName layer, String title, String titleEn, Access before, Access after) {

    public boolean changes() {
        return before.differsFrom(after);
    }
}
