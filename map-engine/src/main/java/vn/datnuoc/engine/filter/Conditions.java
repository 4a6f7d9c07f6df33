package vn.datnuoc.engine.filter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.BinaryLogicOperator;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.IncludeFilter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.temporal.BinaryTemporalOperator;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.Schema;

/** Checks a GeoTools filter against a schema and says what it asks for; what it does not know it refuses. */
final class Conditions {
    private static final int MAX_DEPTH = 64;

    private final Schema schema;

    private Conditions(Schema schema) {
        this.schema = schema;
    }

    /** @throws FilterException */
    static Condition of(Filter filter, Schema schema) {
        return new Conditions(schema).of(filter, 0);
    }

    private Condition of(Filter filter, int depth) {
        if (depth > MAX_DEPTH) {
            throw new FilterException("the filter is nested deeper than " + MAX_DEPTH);
        }
        if (filter instanceof BinaryLogicOperator logic) {
            return logic(logic, depth);
        } else if (filter instanceof Not not) {
            return new Condition.Not(of(not.getFilter(), depth + 1));
        } else if (filter instanceof IncludeFilter || filter instanceof ExcludeFilter) {
            return new Condition.Always(filter instanceof IncludeFilter);
        } else if (filter instanceof BinarySpatialOperator spatial) {
            return SpatialConditions.of(spatial, schema);
        } else if (filter instanceof BinaryTemporalOperator temporal) {
            return temporal(temporal);
        }
        return leaf(filter);
    }

    private Condition leaf(Filter filter) {
        if (filter instanceof BinaryComparisonOperator comparison) {
            return compared(comparison);
        } else if (filter instanceof PropertyIsBetween between) {
            return between(between);
        } else if (filter instanceof PropertyIsLike like) {
            return like(like);
        } else if (filter instanceof PropertyIsNull isNull) {
            return absent(isNull.getExpression());
        } else if (filter instanceof Id id) {
            return new Condition.Ids(id.getIDs().stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet()));
        }
        throw new FilterException("not offered: " + filter.getClass().getSimpleName());
    }

    private Condition logic(BinaryLogicOperator logic, int depth) {
        List<Condition> conditions = new ArrayList<>();
        for (Filter operand : operands(logic)) {
            conditions.add(of(operand, depth + 1));
        }
        return logic instanceof And ? new Condition.All(conditions) : new Condition.Any(conditions);
    }

    /** Of {@code a OR b OR c}, which the parser nests, all three; in their order and without recursion. */
    private static List<Filter> operands(BinaryLogicOperator logic) {
        List<Filter> operands = new ArrayList<>();
        Deque<Filter> open = new ArrayDeque<>(List.of(logic));
        while (!open.isEmpty()) {
            Filter next = open.pop();
            if (next instanceof BinaryLogicOperator same && next instanceof And == logic instanceof And) {
                List<Filter> children = same.getChildren();
                for (int i = children.size() - 1; i >= 0; i--) {
                    open.push(children.get(i));
                }
            } else {
                operands.add(next);
            }
        }
        return operands;
    }

    private Condition compared(BinaryComparisonOperator operator) {
        return compared(
                operator.getExpression1(),
                Comparison.of(operator),
                operator.getExpression2(),
                operator.isMatchingCase());
    }

    private Condition compared(Expression left, Comparison how, Expression right, boolean matchCase) {
        if (left instanceof BinaryExpression || right instanceof BinaryExpression) {
            return new Condition.ComparedNumbers(calculation(left, 0), how, calculation(right, 0));
        } else if (left instanceof Literal && right instanceof PropertyName) {
            return compared(attribute(right), how.flipped(), left, matchCase);
        }
        return compared(attribute(left), how, right, matchCase);
    }

    private Calculation calculation(Expression expression, int depth) {
        if (depth > MAX_DEPTH) {
            throw new FilterException("the filter is nested deeper than " + MAX_DEPTH);
        }
        if (expression instanceof BinaryExpression operation) {
            return new Calculation.Operation(
                    Calculation.operator(operation),
                    calculation(operation.getExpression1(), depth + 1),
                    calculation(operation.getExpression2(), depth + 1));
        } else if (expression instanceof PropertyName) {
            return new Calculation.Value(number(attribute(expression)));
        }
        return new Calculation.Constant(Literals.number(literal(expression)));
    }

    private static Attribute number(Attribute attribute) {
        if (!isNumber(attribute)) {
            throw new FilterException(
                    attribute.name() + " is no number, and nothing can be worked out with it",
                    attribute.name() + " không phải số nên không tính được");
        }
        return attribute;
    }

    private Condition compared(Attribute attribute, Comparison how, Expression with, boolean matchCase) {
        if (with instanceof PropertyName) {
            return comparedAttributes(attribute, how, attribute(with));
        }
        return new Condition.Compared(attribute, how, Literals.of(literal(with), attribute), matchCase);
    }

    private static Condition comparedAttributes(Attribute left, Comparison how, Attribute right) {
        if (left.type() != right.type() && !(isNumber(left) && isNumber(right))) {
            throw new FilterException(
                    left.name() + " and " + right.name() + " cannot be compared",
                    left.name() + " và " + right.name() + " không so sánh được với nhau");
        }
        return new Condition.ComparedAttributes(left, how, right);
    }

    private static boolean isNumber(Attribute attribute) {
        return attribute.type() == AttributeType.INTEGER || attribute.type() == AttributeType.DECIMAL;
    }

    private Condition between(PropertyIsBetween between) {
        Expression value = between.getExpression();
        return new Condition.All(List.of(
                compared(value, Comparison.GREATER_OR_EQUAL, between.getLowerBoundary(), true),
                compared(value, Comparison.LESS_OR_EQUAL, between.getUpperBoundary(), true)));
    }

    private Condition like(PropertyIsLike like) {
        Attribute attribute = attribute(like.getExpression());
        if (attribute.type() != AttributeType.STRING) {
            throw new FilterException(
                    attribute.name() + " is no text; LIKE compares texts",
                    attribute.name() + " không phải chữ; LIKE chỉ so sánh chữ");
        }
        return new Condition.Like(attribute, LikePattern.of(like));
    }

    private Condition absent(Expression expression) {
        if (isGeometry(expression)) {
            return new Condition.NoGeometry();
        }
        return new Condition.Absent(attribute(expression));
    }

    private Condition temporal(BinaryTemporalOperator operator) {
        Attribute attribute = attribute(operator.getExpression1());
        if (operator.getExpression2() instanceof PropertyName) {
            throw new FilterException("an instant or a period is expected, not an attribute");
        }
        return Times.condition(operator, attribute, literal(operator.getExpression2()));
    }

    private Attribute attribute(Expression expression) {
        if (expression instanceof PropertyName property) {
            return AttributeNames.find(property.getPropertyName(), schema);
        }
        throw new FilterException("an attribute is expected, not " + expression);
    }

    private boolean isGeometry(Expression expression) {
        return expression instanceof PropertyName property
                && AttributeNames.isGeometry(property.getPropertyName(), schema);
    }

    private static @Nullable Object literal(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal.getValue();
        }
        throw new FilterException("a literal is expected, not " + expression);
    }
}
