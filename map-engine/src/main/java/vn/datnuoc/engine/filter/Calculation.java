package vn.datnuoc.engine.filter;

import java.util.function.DoubleBinaryOperator;
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Divide;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.Subtract;
import vn.datnuoc.engine.Attribute;

/** A number worked out for each row. It is absent where a part of it is, or where it is divided by zero. */
sealed interface Calculation {

    record Value(Attribute attribute) implements Calculation {}

    record Constant(double number) implements Calculation {}

    record Operation(DoubleBinaryOperator operator, Calculation left, Calculation right) implements Calculation {}

    /** @throws FilterException for an expression that is not one of the four operations */
    static DoubleBinaryOperator operator(BinaryExpression expression) {
        if (expression instanceof Add) {
            return Double::sum;
        } else if (expression instanceof Subtract) {
            return (a, b) -> a - b;
        } else if (expression instanceof Multiply) {
            return (a, b) -> a * b;
        } else if (expression instanceof Divide) {
            return (a, b) -> a / b;
        }
        throw new FilterException("not offered: " + expression.getClass().getSimpleName());
    }
}
