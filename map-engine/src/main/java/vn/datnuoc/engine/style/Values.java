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
    private final Map<String, Column> columns = new HashMap<>();

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
        double number = number(expression, row, Double.NaN);
        return Double.isNaN(number) ? "" : plain(number);
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

    private static String plain(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Double number && Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : value.toString();
    }

    private static double parse(String text, double otherwise) {
        try {
            return text.isEmpty() ? otherwise : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
