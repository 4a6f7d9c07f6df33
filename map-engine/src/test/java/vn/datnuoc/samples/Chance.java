package vn.datnuoc.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Random numbers that are the same at every run: {@link Random}'s sequence is fixed by its specification. */
final class Chance {
    private final Random random;

    private Chance(long seed) {
        random = new Random(seed);
    }

    static Chance of(String purpose) {
        return at(purpose, 0, 0);
    }

    /** Depends on the place alone, so that neighbours who ask about a shared place get the same answer. */
    static Chance at(String purpose, double x, double y) {
        long seed = mixed(purpose.hashCode());
        seed = mixed(seed ^ Math.round(x * 1000));
        return new Chance(mixed(seed ^ Math.round(y * 1000)));
    }

    /** Neighbouring numbers become unlike ones; {@link Random} alone would begin alike for them. */
    private static long mixed(long number) {
        long mixed = (number + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 29)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 32);
    }

    double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** @param weighted words, each as often as it should weigh: {@code "LUC LUC LUC NTS"} */
    String oneOf(String weighted) {
        return oneOf(List.of(weighted.split(" ")));
    }

    LocalDate day(int fromYear, int toYear) {
        return LocalDate.of(between(fromYear, toYear), between(1, 12), between(1, 28));
    }

    double round(double from, double to, double step) {
        return Rounding.to(between(from, to), step);
    }
}
