package vn.datnuoc.portal.grants.pages;

import java.util.List;
import java.util.stream.Stream;
import vn.datnuoc.policy.Access;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Right;

/** What somebody may on a layer after a change, drawn beside what it was: a mark for each right, the weakest first. */
record ChangeView(List<Mark> marks) {

    ChangeView {
        marks = List.copyOf(marks);
    }

    /**
     * @param tone {@code on} or {@code off} as before, {@code gained}, {@code lost}, {@code widened} or {@code narrowed}
     * @param limited whether anything holds the right within bounds afterwards
     * @param limits with what became of each
     */
    record Mark(Right right, String tone, boolean limited, List<LimitChange> limits) {

        private static Mark of(Right right, Access before, Access after) {
            Limits were = before.limits(right).orElse(Limits.NONE);
            List<LimitChange> limits = after.limits(right)
                    .map(are -> LimitChange.between(before.limits(right).isPresent() ? were : are, are))
                    .orElse(List.of());
            return new Mark(
                    right,
                    tone(right, before, after),
                    after.limits(right).filter(are -> !are.equals(Limits.NONE)).isPresent(),
                    limits);
        }

        private static String tone(Right right, Access before, Access after) {
            boolean had = before.rights().contains(right);
            boolean has = after.rights().contains(right);
            if (had != has) {
                return has ? "gained" : "lost";
            } else if (after.lessThan(before).contains(right)) {
                return "narrowed";
            } else if (before.lessThan(after).contains(right)) {
                return "widened";
            }
            return has ? "on" : "off";
        }

        /** Key of what became of it in words. */
        public String toneKey() {
            return "grants.change." + tone;
        }

        /** Not there, neither before nor after. */
        public boolean off() {
            return tone.equals("off");
        }
    }

    static ChangeView of(Access before, Access after) {
        return new ChangeView(Stream.of(Right.values())
                .map(right -> Mark.of(right, before, after))
                .toList());
    }

    /** There is nothing, and there was nothing. */
    public boolean nothing() {
        return marks.stream().allMatch(Mark::off);
    }

    /** Whether one has more afterwards. */
    public boolean gives() {
        return marks.stream()
                .anyMatch(mark -> mark.tone().equals("gained") || mark.tone().equals("widened"));
    }

    /** The strongest rights with their limits; a right carried with the same limits is not repeated. */
    public List<Mark> inWords() {
        return marks.stream()
                .filter(mark -> !mark.limits().isEmpty())
                .filter(mark -> marks.stream()
                        .noneMatch(
                                other -> other.right().ordinal() > mark.right().ordinal()
                                        && other.limits().equals(mark.limits())))
                .toList();
    }
}
