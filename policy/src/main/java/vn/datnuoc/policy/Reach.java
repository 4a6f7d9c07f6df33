package vn.datnuoc.policy;

import java.util.Set;

/**
 * How far a personal key reaches within its account: it narrows what the account may and never adds to it.
 *
 * @param targets layers, components or all; another layer does not exist for the key
 * @param rights each carries those below it
 */
public record Reach(Set<Target> targets, Set<Right> rights) {

    /** Everything that the account may: no key is in use. */
    public static final Reach WHOLE = new Reach(Set.of(new Target.All()), Set.of(Right.EXPORT, Right.EDIT));

    public Reach {
        targets = Set.copyOf(targets);
        rights = Set.copyOf(rights);
    }

    /** Whether the key may ask for the right on the layer at all. */
    public boolean covers(LayerName layer, Right right) {
        return covers(layer) && covers(right);
    }

    boolean covers(LayerName layer) {
        return targets.stream().anyMatch(target -> target.covers(layer));
    }

    boolean covers(Right wanted) {
        return rights.stream().anyMatch(right -> right.implies(wanted));
    }
}
