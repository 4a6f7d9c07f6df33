package vn.datnuoc.engine.style;

import org.jspecify.annotations.Nullable;

/** What a {@link Function} works with for one row: numbers, texts, literals and absent values. */
final class Arguments {
    private final @Nullable Object[] values;

    Arguments(@Nullable Object[] values) {
        this.values = values;
    }

    int count() {
        return values.length;
    }

    /** Null when it is absent, or there is no such argument. */
    @Nullable
    Object at(int index) {
        return index < values.length ? values[index] : null;
    }

    /** NaN for what is none. */
    double number(int index) {
        return number(at(index));
    }

    private static double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof Expression.Literal literal
                ? literal.number()
                : Values.parse(Values.plain(value), Double.NaN);
    }

    /** Empty for what is absent. */
    String text(int index) {
        return Values.plain(at(index));
    }

    /** Absent, 0, {@code false} and every other text but {@code true} are not. */
    boolean isTrue(int index) {
        double number = number(index);
        return Double.isNaN(number) ? text(index).equalsIgnoreCase("true") : number != 0;
    }

    /** As numbers when one of them is no text, so that codes of digits are not; what is absent is equal to nothing. */
    boolean isEqual(int one, int other) {
        if (at(one) == null || at(other) == null) {
            return false;
        }
        return at(one) instanceof Number || at(other) instanceof Number
                ? number(one) == number(other)
                : text(one).equals(text(other));
    }

    /** Negative, zero or positive; of texts when one is no number. */
    int compare(int one, int other) {
        double left = number(one);
        double right = number(other);
        return Double.isNaN(left) || Double.isNaN(right)
                ? text(one).compareTo(text(other))
                : Double.compare(left, right);
    }
}
