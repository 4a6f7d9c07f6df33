package vn.datnuoc.engine.style;

import java.util.List;
import java.util.Set;

/** A value that may differ from feature to feature. */
public sealed interface Expression {

    /** @param number NaN when the text is none */
    record Literal(String text, double number) implements Expression {

        Literal(String text) {
            this(text, Values.parse(text, Double.NaN));
        }
    }

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

    /** @param arguments in the function's order */
    record Call(Function function, List<Expression> arguments) implements Expression {

        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    static Expression number(double value) {
        return new Literal(Double.toString(value));
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
        } else if (expression instanceof Call call) {
            call.arguments().forEach(argument -> collectNames(argument, names));
        }
    }
}
