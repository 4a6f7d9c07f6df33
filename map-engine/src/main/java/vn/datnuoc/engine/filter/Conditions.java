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
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.temporal.After;
import org.geotools.api.filter.temporal.Before;
import org.geotools.api.filter.temporal.BinaryTemporalOperator;
import org.geotools.api.filter.temporal.During;
import org.geotools.api.filter.temporal.TEquals;
import org.geotools.api.temporal.Instant;
import org.geotools.api.temporal.Period;
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
        Comparison how = Comparison.of(operator);
        Expression left = operator.getExpression1();
        Expression right = operator.getExpression2();
        if (left instanceof Literal && right instanceof PropertyName) {
            return compared(attribute(right), how.flipped(), left, operator.isMatchingCase());
        }
        return compared(attribute(left), how, right, operator.isMatchingCase());
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
        Attribute attribute = attribute(between.getExpression());
        return new Condition.All(List.of(
                compared(attribute, Comparison.GREATER_OR_EQUAL, between.getLowerBoundary(), true),
                compared(attribute, Comparison.LESS_OR_EQUAL, between.getUpperBoundary(), true)));
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
        Object literal = literal(operator.getExpression2());
        if (operator instanceof During && literal instanceof Period period) {
            return new Condition.All(List.of(
                    at(attribute, Comparison.GREATER, period.getBeginning()),
                    at(attribute, Comparison.LESS, period.getEnding())));
        } else if (operator instanceof After) {
            return at(attribute, Comparison.GREATER, literal);
        } else if (operator instanceof Before) {
            return at(attribute, Comparison.LESS, literal);
        } else if (operator instanceof TEquals) {
            return at(attribute, Comparison.EQUAL, literal);
        }
        throw new FilterException("not offered: " + operator.getClass().getSimpleName());
    }

    private static Condition at(Attribute attribute, Comparison how, @Nullable Object time) {
        Object value = time instanceof Instant instant ? instant.getPosition().getDate() : time;
        return new Condition.Compared(attribute, how, Literals.of(value, attribute), true);
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
