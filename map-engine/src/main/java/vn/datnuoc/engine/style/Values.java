package vn.datnuoc.engine.style;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.engine.snapshot.Column;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;

/** What expressions are worth for a row. Thread-safe. */
public final class Values {
    /** For expressions that read no attribute; others are absent. */
    public static final Values OF_NO_ROW = new Values();

    private final Map<String, Column> columns = new HashMap<>();

    private Values() {}

    Values(FeatureSnapshot seen) {
        for (int i = 0; i < seen.schema().attributes().size(); i++) {
            columns.put(seen.schema().attributes().get(i).name(), seen.column(i));
        }
    }

    /** Empty text when the value is absent. */
    public String text(Expression expression, int row) {
        if (expression instanceof Expression.Literal literal) {
            return literal.text();
        }
        if (expression instanceof Expression.Property property) {
            return plain(value(property, row));
        }
        if (expression instanceof Expression.Concat concat) {
            return concat.parts().stream().map(part -> text(part, row)).collect(Collectors.joining());
        }
        if (expression instanceof Expression.Call call) {
            return plain(result(call, row));
        }
        double number = number(expression, row, Double.NaN);
        return Double.isNaN(number) ? "" : plain(number);
    }

    /** A number, a text, or null when it is absent. */
    private @Nullable Object object(Expression expression, int row) {
        if (expression instanceof Expression.Property property) {
            return value(property, row);
        }
        if (expression instanceof Expression.Call call) {
            return result(call, row);
        }
        if (expression instanceof Expression.Literal literal) {
            return literal.text().isEmpty() ? null : literal;
        }
        if (expression instanceof Expression.Concat) {
            String text = text(expression, row);
            return text.isEmpty() ? null : text;
        }
        double number = number(expression, row, Double.NaN);
        return Double.isNaN(number) ? null : number;
    }

    private @Nullable Object result(Expression.Call call, int row) {
        @Nullable Object[] arguments = new Object[call.arguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = object(call.arguments().get(i), row);
        }
        return call.function().of(new Arguments(arguments));
    }

    /** @param otherwise when the value is absent or no number */
    public double number(Expression expression, int row, double otherwise) {
        if (expression instanceof Expression.Arithmetic arithmetic) {
            double result = calculate(arithmetic, row);
            return Double.isFinite(result) ? result : otherwise;
        }
        if (expression instanceof Expression.Rounded rounded) {
            double value = number(rounded.value(), row, Double.NaN);
            return Double.isNaN(value) ? otherwise : Math.rint(value);
        }
        if (expression instanceof Expression.Property property && value(property, row) instanceof Number number) {
            return number.doubleValue();
        }
        if (expression instanceof Expression.Literal literal) {
            return Double.isNaN(literal.number()) ? otherwise : literal.number();
        }
        if (expression instanceof Expression.Call call) {
            double result = new Arguments(new @Nullable Object[] {result(call, row)}).number(0);
            return Double.isFinite(result) ? result : otherwise;
        }
        return parse(text(expression, row), otherwise);
    }

    private double calculate(Expression.Arithmetic arithmetic, int row) {
        double left = number(arithmetic.left(), row, Double.NaN);
        double right = number(arithmetic.right(), row, Double.NaN);
        return switch (arithmetic.operator()) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            default -> left / right;
        };
    }

    private @Nullable Object value(Expression.Property property, int row) {
        Column column = columns.get(property.name());
        return column == null ? null : column.value(row);
    }

    static String plain(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Expression.Literal literal) {
            return literal.text();
        }
        return value instanceof Double number && Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : value.toString();
    }

    /**
     * By its first and last characters: a text that is none is met for every row, and an exception costs as much as a
     * polygon; and 4D is a number to Java alone.
     */
    private static boolean mayBeNumber(String text) {
        return !text.isEmpty() && text.charAt(0) <= '9' && text.charAt(text.length() - 1) <= '9';
    }

    static double parse(String text, double otherwise) {
        if (!mayBeNumber(text)) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(text.strip());
            return Double.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
