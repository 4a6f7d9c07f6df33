package vn.datnuoc.engine.style;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Functions of expressions: those of SE 1.1 (11.6) that choose a value, and the ones that GeoServer's users write most, under
 * the same names. Without the values that it needs a function gives none.
 */
enum Function {
    RECODE("Recode", 3, Function::recode),
    CATEGORIZE("Categorize", 2, Function::categorize),
    INTERPOLATE("Interpolate", 5, Function::interpolate),
    FALLBACK("fallbackValue", 2, given -> given.at(0) == null ? given.at(1) : given.at(0)),
    IF_THEN_ELSE("if_then_else", 3, given -> given.isTrue(0) ? given.at(1) : given.at(2)),
    IS_NULL("isNull", 1, given -> given.at(0) == null),
    NOT("not", 1, given -> !given.isTrue(0)),
    EQUAL_TO("equalTo", 2, given -> given.isEqual(0, 1)),
    NOT_EQUAL_TO("notEqualTo", 2, given -> areThere(given) && !given.isEqual(0, 1)),
    LESS_THAN("lessThan", 2, given -> areThere(given) && given.compare(0, 1) < 0),
    LESS_EQUAL_THAN("lessEqualThan", 2, given -> areThere(given) && given.compare(0, 1) <= 0),
    GREATER_THAN("greaterThan", 2, given -> areThere(given) && given.compare(0, 1) > 0),
    GREATER_EQUAL_THAN("greaterEqualThan", 2, given -> areThere(given) && given.compare(0, 1) >= 0),
    BETWEEN("between", 3, given -> areThere(given) && given.compare(0, 1) >= 0 && given.compare(0, 2) <= 0),
    IN("in", 2, given -> IntStream.range(1, given.count()).anyMatch(i -> given.isEqual(0, i))),
    MIN("min", 2, of(Math::min)),
    MAX("max", 2, of(Math::max)),
    POW("pow", 2, of(Math::pow)),
    ABS("abs", 1, of(Math::abs)),
    FLOOR("floor", 1, of(Math::floor)),
    CEIL("ceil", 1, of(Math::ceil)),
    SQRT("sqrt", 1, of(Math::sqrt)),
    LOG("log", 1, of(Math::log)),
    NUMBER_FORMAT("numberFormat", 2, Function::numberFormat),
    LOWER_CASE("strToLowerCase", 1, given -> given.text(0).toLowerCase(Locale.ROOT)),
    UPPER_CASE("strToUpperCase", 1, given -> given.text(0).toUpperCase(Locale.ROOT)),
    TRIM("strTrim", 1, given -> given.text(0).strip()),
    LENGTH("strLength", 1, given -> given.text(0).length()),
    SUBSTRING("strSubstring", 3, Function::substring);

    private final String title;
    private final int leastArguments;
    private final Body body;

    Function(String title, int leastArguments, Body body) {
        this.title = title;
        this.leastArguments = leastArguments;
        this.body = body;
    }

    private interface Body {
        /** A number, text, literal or truth; null for none. */
        @Nullable
        Object of(Arguments given);
    }

    static Optional<Function> named(String name) {
        return Arrays.stream(values())
                .filter(function -> function.title.equals(name))
                .findFirst();
    }

    int leastArguments() {
        return leastArguments;
    }

    @Nullable
    Object of(Arguments given) {
        return body.of(given);
    }

    private static Body of(DoubleUnaryOperator operator) {
        return given -> operator.applyAsDouble(given.number(0));
    }

    private static Body of(DoubleBinaryOperator operator) {
        return given -> operator.applyAsDouble(given.number(0), given.number(1));
    }

    private static boolean areThere(Arguments given) {
        return IntStream.range(0, given.count()).noneMatch(i -> given.at(i) == null);
    }

    /** A value, then data and what stands for it in turn. */
    private static @Nullable Object recode(Arguments given) {
        for (int i = 1; i + 1 < given.count(); i += 2) {
            if (given.isEqual(0, i)) {
                return given.at(i + 1);
            }
        }
        return null;
    }

    /**
     * A value, then what stands for it, with thresholds between them; a threshold belongs to what follows it unless the last
     * argument is {@code preceding}.
     */
    private static @Nullable Object categorize(Arguments given) {
        double value = given.number(0);
        if (Double.isNaN(value)) {
            return null;
        }
        boolean isPreceding = given.text(given.count() - 1).equalsIgnoreCase("preceding");
        int found = 1;
        for (int i = 2; i + 1 < given.count(); i += 2) {
            double threshold = given.number(i);
            found = value > threshold || value == threshold && !isPreceding ? i + 1 : found;
        }
        return given.at(found);
    }

    /** A value, then points of data and value in turn; numbers or colours, {@code linear} or {@code cosine} between them. */
    private static @Nullable Object interpolate(Arguments given) {
        double value = given.number(0);
        int points = points(given);
        if (Double.isNaN(value)) {
            return null;
        }
        if (value <= given.number(1)) {
            return given.at(2);
        }
        for (int i = 1; i < points; i++) {
            if (value <= given.number(2 * i + 1)) {
                double part = (value - given.number(2 * i - 1)) / (given.number(2 * i + 1) - given.number(2 * i - 1));
                return between(given, 2 * i, isCosine(given, 2 * points + 1) ? smooth(part) : part);
            }
        }
        return given.at(2 * points);
    }

    /** Without mode and method, which may follow. */
    private static int points(Arguments given) {
        int points = 0;
        while (2 * points + 2 < given.count() && !Double.isNaN(given.number(2 * points + 1))) {
            points++;
        }
        return points;
    }

    /** @param from where mode and method stand, in any order */
    private static boolean isCosine(Arguments given, int from) {
        return IntStream.range(from, given.count()).anyMatch(i -> given.text(i).equalsIgnoreCase("cosine"));
    }

    private static double smooth(double part) {
        return (1 - Math.cos(Math.PI * part)) / 2;
    }

    /** @param index of the value before; the one after stands two further */
    private static @Nullable Object between(Arguments given, int index, double part) {
        Optional<Integer> from = Literals.color(given.text(index));
        Optional<Integer> to = Literals.color(given.text(index + 2));
        if (from.isPresent() && to.isPresent()) {
            return mixed(from.get(), to.get(), part);
        }
        double number = given.number(index) + part * (given.number(index + 2) - given.number(index));
        return Double.isNaN(number) ? null : number;
    }

    private static String mixed(int from, int to, double part) {
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int low = from >> shift & 255;
            int high = to >> shift & 255;
            rgb |= (int) Math.round(low + part * (high - low)) << shift;
        }
        return "#" + Integer.toHexString(1 << 24 | rgb).substring(1);
    }

    /** A pattern as {@code #,##0.00}, then the number. */
    private static @Nullable Object numberFormat(Arguments given) {
        double number = given.number(1);
        try {
            return Double.isNaN(number)
                    ? null
                    : new DecimalFormat(given.text(0), DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(number);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** From the first index, counted from 0, up to and without the second. */
    private static @Nullable Object substring(Arguments given) {
        if (Double.isNaN(given.number(1)) || Double.isNaN(given.number(2))) {
            return null;
        }
        String text = given.text(0);
        int from = (int) Math.max(0, Math.min(text.length(), given.number(1)));
        int to = (int) Math.max(from, Math.min(text.length(), given.number(2)));
        return text.substring(from, to);
    }
}
