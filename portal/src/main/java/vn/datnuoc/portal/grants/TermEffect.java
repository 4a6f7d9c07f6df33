package vn.datnuoc.portal.grants;

import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Term;

/** How long a copy of a layer issued today could be used now, and how long with a draft. */
public record TermEffect(LayerName layer, String title, String titleEn, Term before, Term after) {

    public boolean changes() {
        return !before.equals(after);
    }
}
