package vn.datnuoc.portal.credentials;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.datnuoc.policy.Reach;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Target;

/**
 * What a personal key is for.
 *
 * @param targets layers, components or all
 * @param right the highest; reading only, unless it is {@code EDIT}
 */
record KeyScope(Set<KeyService> services, Set<Target> targets, Right right) {

    KeyScope {
        services = Set.copyOf(services);
        targets = Set.copyOf(targets);
    }

    /** @throws IllegalArgumentException when a word is no layer, component or {@code *} */
    static Set<Target> targets(String commaSeparated) {
        return Stream.of(commaSeparated.split(","))
                .map(word -> Target.of(word.strip()))
                .collect(Collectors.toUnmodifiableSet());
    }

    String targetsText() {
        return targets.stream().map(Target::toString).sorted().collect(Collectors.joining(","));
    }

    Reach reach() {
        return new Reach(targets, Set.of(right));
    }

    boolean readOnly() {
        return right != Right.EDIT;
    }
}
