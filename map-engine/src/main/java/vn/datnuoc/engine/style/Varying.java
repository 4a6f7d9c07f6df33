package vn.datnuoc.engine.style;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Parameters of a symbol that differ from feature to feature.
 *
 * @param expressions by the names that SLD has for them, as {@code stroke-width} or {@code Size}
 */
public record Varying(Map<String, Expression> expressions) {
    /** All parameters are fixed. */
    public static final Varying NOTHING = new Varying(Map.of());

    public Varying {
        expressions = Map.copyOf(expressions);
    }

    public boolean has(String name) {
        return expressions.containsKey(name);
    }

    /** Those of both. */
    Varying and(Varying other) {
        Map<String, Expression> all = new HashMap<>(expressions);
        all.putAll(other.expressions);
        return all.isEmpty() ? NOTHING : new Varying(all);
    }

    boolean isNothing() {
        return expressions.isEmpty();
    }

    /** @param fixed for a parameter that does not vary, and for a row that has no such number */
    double number(String name, double fixed, Values values, int row) {
        Expression expression = expressions.get(name);
        return expression == null ? fixed : values.number(expression, row, fixed);
    }

    /** @param fixed for a parameter that does not vary, and for a row that has no such colour */
    int color(String name, int fixed, Values values, int row) {
        Expression expression = expressions.get(name);
        Optional<Integer> color = expression == null ? Optional.empty() : Literals.color(values.text(expression, row));
        return color.orElse(fixed);
    }

    void collectNames(Set<String> names) {
        expressions.values().forEach(expression -> Expression.collectNames(expression, names));
    }
}
