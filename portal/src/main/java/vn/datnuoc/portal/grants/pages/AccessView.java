package vn.datnuoc.portal.grants.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.datnuoc.policy.Access;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Right;

/** What somebody may on a layer, as it is drawn: a mark for each right, the weakest first. */
record AccessView(List<Mark> marks) {

    private static final AccessView NONE = of(Set.of(), Map.of());

    AccessView {
        marks = List.copyOf(marks);
    }

    /** @param limits what holds the right within bounds; empty when nothing does */
    record Mark(Right right, boolean held, List<Phrase> limits) {

        public boolean limited() {
            return !limits.isEmpty();
        }
    }

    static AccessView of(Access access) {
        Set<Right> held = access.rights();
        return held.isEmpty()
                ? NONE
                : new AccessView(Stream.of(Right.values())
                        .map(right -> new Mark(
                                right,
                                held.contains(right),
                                access.limits(right).map(AccessView::phrases).orElse(List.of())))
                        .toList());
    }

    /** What a grant itself says: the rights it names, and those that they carry. */
    static AccessView of(Map<Right, Limits> named) {
        Set<Right> held = EnumSet.noneOf(Right.class);
        named.keySet()
                .forEach(right ->
                        Stream.of(Right.values()).filter(right::implies).forEach(held::add));
        return of(held, named);
    }

    private static AccessView of(Set<Right> held, Map<Right, Limits> limits) {
        return new AccessView(Stream.of(Right.values())
                .map(right -> new Mark(
                        right,
                        held.contains(right),
                        limits.containsKey(right) ? phrases(limits.get(right)) : List.of()))
                .toList());
    }

    public boolean nothing() {
        return marks.stream().noneMatch(Mark::held);
    }

    /** The strongest held rights with their limits, in words; a right carried with the same limits is not repeated. */
    public List<Mark> limited() {
        return marks.stream()
                .filter(mark -> mark.held() && mark.limited())
                .filter(mark -> marks.stream()
                        .noneMatch(other -> other.held()
                                && other.right().ordinal() > mark.right().ordinal()
                                && other.limits().equals(mark.limits())))
                .toList();
    }

    private static List<Phrase> phrases(Limits limits) {
        return Stream.of(Limits.Aspect.values())
                .flatMap(aspect -> phrase(limits, aspect).stream())
                .toList();
    }

    /** Empty when nothing limits it in this respect. */
    static Optional<Phrase> phrase(Limits limits, Limits.Aspect aspect) {
        return switch (aspect) {
            case ROWS -> limits.rows().map(rows -> new Phrase("grants.limit.rows", rows));
            case AREA -> limits.area().map(area -> new Phrase("grants.limit.area"));
            case ATTRIBUTES -> named("grants.limit.hidden", limits.hiddenAttributes());
            case SCALE ->
                Optional.of(limits.minMetersPerPixel())
                        .filter(meters -> meters > 0)
                        .map(meters -> new Phrase("grants.limit.scale", plain(meters)));
            case FORMATS -> named("grants.limit.formats", limits.formats());
        };
    }

    private static Optional<Phrase> named(String key, Set<String> names) {
        return Optional.of(names).filter(some -> !some.isEmpty()).map(some -> new Phrase(key, joined(some)));
    }

    private static String joined(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    private static String plain(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
