package vn.datnuoc.engine.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.snapshot.Column;

/**
 * Makes predicates over rows. A comparison with an absent value is neither true nor false, as in SQL; therefore each
 * condition is compiled for the outcome that is wanted of it, and NOT only turns that around.
 */
final class RowCompiler {
    private final Rows rows;
    private final Schema schema;

    private RowCompiler(Rows rows) {
        this.rows = rows;
        this.schema = rows.snapshot().schema();
    }

    /** Rows for which the condition is true. */
    static RowPredicate compile(Condition condition, Rows rows) {
        return new RowCompiler(rows).compile(condition, true);
    }

    private RowPredicate compile(Condition condition, boolean wanted) {
        if (condition instanceof Condition.All all) {
            return combine(all.conditions(), wanted, wanted);
        } else if (condition instanceof Condition.Any any) {
            return combine(any.conditions(), wanted, !wanted);
        } else if (condition instanceof Condition.Not not) {
            return compile(not.condition(), !wanted);
        } else if (condition instanceof Condition.Always always) {
            boolean holds = always.holds() == wanted;
            return row -> holds;
        } else if (condition instanceof Condition.Spatial spatial) {
            return SpatialPredicate.of(spatial, rows, wanted);
        } else if (condition instanceof Condition.Ids ids) {
            BitSet matching = rowsOf(ids.ids());
            return row -> matching.get(row) == wanted;
        }
        return leaf(condition, wanted);
    }

    private RowPredicate leaf(Condition condition, boolean wanted) {
        if (condition instanceof Condition.Compared compared) {
            return compared(compared, wanted ? compared.how() : compared.how().negated());
        } else if (condition instanceof Condition.ComparedAttributes compared) {
            return comparedAttributes(
                    compared, wanted ? compared.how() : compared.how().negated());
        } else if (condition instanceof Condition.ComparedNumbers compared) {
            return comparedNumbers(
                    compared, wanted ? compared.how() : compared.how().negated());
        } else if (condition instanceof Condition.Like like) {
            return text(column(like.attribute()), text -> like.pattern().test(text) == wanted);
        } else if (condition instanceof Condition.Absent absent) {
            Column column = column(absent.attribute());
            return row -> column.isNull(row) == wanted;
        } else if (condition instanceof Condition.NoGeometry) {
            return row -> (rows.geometry().apply(row) == null) == wanted;
        }
        throw new IllegalStateException("not compiled: " + condition);
    }

    /** @param every whether all of them have to come out as wanted; otherwise one is enough */
    private RowPredicate combine(List<Condition> conditions, boolean wanted, boolean every) {
        List<RowPredicate> compiled = new ArrayList<>();
        for (Condition condition : conditions) {
            compiled.add(compile(condition, wanted));
        }
        RowPredicate[] predicates = compiled.toArray(RowPredicate[]::new);
        return row -> {
            for (RowPredicate predicate : predicates) {
                if (predicate.test(row) != every) {
                    return !every;
                }
            }
            return every;
        };
    }

    private RowPredicate compared(Condition.Compared compared, Comparison how) {
        Column column = column(compared.attribute());
        Comparable<?> literal = compared.literal();
        if (literal instanceof String text) {
            return text(column, value -> how.holds(order(value, text, compared.matchCase())));
        } else if (literal instanceof Double number) {
            return row -> !column.isNull(row) && how.holds(Double.compare(column.doubleValue(row), number));
        } else if (compared.attribute().type() == AttributeType.DECIMAL) {
            double number = ((Number) literal).doubleValue();
            return row -> !column.isNull(row) && how.holds(Double.compare(column.doubleValue(row), number));
        }
        long number = asLong(literal);
        return row -> !column.isNull(row) && how.holds(Long.compare(column.longValue(row), number));
    }

    private static int order(String value, String literal, boolean matchCase) {
        return matchCase ? value.compareTo(literal) : value.compareToIgnoreCase(literal);
    }

    /** As {@link Column#longValue} gives it. */
    private static long asLong(Comparable<?> literal) {
        if (literal instanceof LocalDate day) {
            return day.toEpochDay();
        } else if (literal instanceof Instant instant) {
            return instant.toEpochMilli();
        } else if (literal instanceof Boolean claim) {
            return claim ? 1 : 0;
        }
        return (Long) literal;
    }

    private RowPredicate comparedAttributes(Condition.ComparedAttributes compared, Comparison how) {
        Column left = column(compared.left());
        Column right = column(compared.right());
        IntFunction<Integer> order = compared.left().type() == AttributeType.STRING
                ? row -> String.valueOf(left.value(row)).compareTo(String.valueOf(right.value(row)))
                : isDecimal(compared)
                        ? row -> Double.compare(left.doubleValue(row), right.doubleValue(row))
                        : row -> Long.compare(left.longValue(row), right.longValue(row));
        return row -> !left.isNull(row) && !right.isNull(row) && how.holds(order.apply(row));
    }

    private RowPredicate comparedNumbers(Condition.ComparedNumbers compared, Comparison how) {
        IntToDoubleFunction left = calculated(compared.left());
        IntToDoubleFunction right = calculated(compared.right());
        return row -> {
            double a = left.applyAsDouble(row);
            double b = right.applyAsDouble(row);
            return Double.isFinite(a) && Double.isFinite(b) && how.holds(Double.compare(a, b));
        };
    }

    /** Not finite where there is no number. */
    private IntToDoubleFunction calculated(Calculation calculation) {
        if (calculation instanceof Calculation.Operation operation) {
            IntToDoubleFunction left = calculated(operation.left());
            IntToDoubleFunction right = calculated(operation.right());
            return row -> operation.operator().applyAsDouble(left.applyAsDouble(row), right.applyAsDouble(row));
        } else if (calculation instanceof Calculation.Value value) {
            Column column = column(value.attribute());
            return row -> column.isNull(row) ? Double.NaN : column.doubleValue(row);
        }
        double number = ((Calculation.Constant) calculation).number();
        return row -> number;
    }

    private static boolean isDecimal(Condition.ComparedAttributes compared) {
        return compared.left().type() == AttributeType.DECIMAL
                || compared.right().type() == AttributeType.DECIMAL;
    }

    /** Decides once for each different text of a dictionary, not once for each row. */
    private static RowPredicate text(Column column, Predicate<String> test) {
        if (column.dictionarySize() == 0) {
            return row -> column.value(row) instanceof String text && test.test(text);
        }
        BitSet codes = new BitSet(column.dictionarySize());
        for (int code = 0; code < column.dictionarySize(); code++) {
            codes.set(code, test.test(column.dictionaryValue(code)));
        }
        return row -> {
            int code = column.code(row);
            return code >= 0 && codes.get(code);
        };
    }

    private BitSet rowsOf(Set<String> ids) {
        BitSet matching = new BitSet();
        for (String id : ids) {
            int row = rowOf(id);
            if (row >= 0) {
                matching.set(row);
            }
        }
        return matching;
    }

    private int rowOf(String id) {
        String prefix = rows.subject() + ".";
        String number = id.startsWith(prefix) ? id.substring(prefix.length()) : "";
        return number.matches("[0-9]{1,18}") ? rows.snapshot().rowOf(Long.parseLong(number)) : -1;
    }

    private Column column(Attribute attribute) {
        return rows.snapshot().column(schema.indexOf(attribute.name()));
    }
}
