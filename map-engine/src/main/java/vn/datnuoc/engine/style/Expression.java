package vn.datnuoc.engine.style;

import java.util.List;
import java.util.Set;

/** A value that may differ from feature to feature. */
public sealed interface Expression {

    record Literal(String text) implements Expression {}

    record Property(String name) implements Expression {}

    /** The parts one after the other; an absent part is empty. */
    record Concat(List<Expression> parts) implements Expression {

        public Concat {
            parts = List.copyOf(parts);
        }
    }

    /** @param operator one of {@code + - * /} */
    record Arithmetic(char operator, Expression left, Expression right) implements Expression {}

    /** A whole number without decimals, for labels. */
    record Rounded(Expression value) implements Expression {}

    Expression NONE = new Literal("");

    static Expression number(double value) {
        return new Literal(Double.toString(value));
    }

    /** Whether it is a number that is the same for every feature. */
    static boolean isFixed(Expression expression) {
        return !Double.isNaN(fixed(expression, Double.NaN));
    }

    /** @param otherwise for a value that differs from feature to feature */
    static double fixed(Expression expression, double otherwise) {
        return expression instanceof Literal literal
                        && literal.text().strip().matches("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?")
                ? Double.parseDouble(literal.text().strip())
                : otherwise;
    }

    /** Adds the names of all attributes that the expression reads. */
    static void collectNames(Expression expression, Set<String> names) {
        if (expression instanceof Property property) {
            names.add(property.name());
        } else if (expression instanceof Concat concat) {
            concat.parts().forEach(part -> collectNames(part, names));
        } else if (expression instanceof Arithmetic arithmetic) {
            collectNames(arithmetic.left(), names);
            collectNames(arithmetic.right(), names);
        } else if (expression instanceof Rounded rounded) {
            collectNames(rounded.value(), names);
        }
    }
}
