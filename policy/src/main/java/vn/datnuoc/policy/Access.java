package vn.datnuoc.policy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a subject may on a layer: the decision for each right. */
public record Access(Map<Right, Decision> decisions) {

    public Access {
        decisions = Map.copyOf(decisions);
    }

    /** The rights that are allowed, the weakest first. */
    public Set<Right> rights() {
        Set<Right> allowed = EnumSet.noneOf(Right.class);
        decisions.forEach((right, decision) -> {
            if (decision instanceof Decision.Allow) {
                allowed.add(right);
            }
        });
        return allowed;
    }

    /** How far the right reaches; empty when it is refused. */
    public Optional<Limits> limits(Right right) {
        return decisions.get(right) instanceof Decision.Allow allow ? Optional.of(allow.limits()) : Optional.empty();
    }

    /** Of the rights that the other has those that this has not, or perhaps not as far. */
    public Set<Right> lessThan(Access other) {
        Set<Right> less = other.rights();
        less.removeIf(right -> limits(right)
                .filter(mine -> mine.reachesAsFarAs(other.limits(right).orElseThrow()))
                .isPresent());
        return less;
    }

    /** Whether somebody would notice the difference: other rights, or other limits of them. */
    public boolean differsFrom(Access other) {
        return !rights().equals(other.rights())
                || rights().stream().anyMatch(right -> !limits(right).equals(other.limits(right)));
    }
}
