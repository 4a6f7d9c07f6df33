package vn.datnuoc.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why a subject may what it may on a layer.
 *
 * @param access of the subject
 * @param publicAccess what everybody may without logging in
 * @param grants those that cover subject and layer and have begun; the first decides, the others are less specific
 * @param barred why the subject has nothing at all, whatever the grants say
 */
public record Explanation(
        Subject subject,
        LayerName layer,
        Access access,
        Access publicAccess,
        List<Grant> grants,
        Optional<String> barred) {

    public Explanation {
        grants = List.copyOf(grants);
    }

    /** The one grant that decides; empty when none covers the layer. */
    public Optional<Grant> deciding() {
        return grants.stream().findFirst();
    }

    public List<Grant> lessSpecific() {
        return grants.subList(Math.min(1, grants.size()), grants.size());
    }

    /** What the subject has not although everybody has it: it only has to log out. */
    public Set<Right> lessThanPublic() {
        return access.lackOf(publicAccess);
    }
}
