package vn.datnuoc.engine.feature;

import java.util.Comparator;
import java.util.List;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.feature.FeatureQuery.Sort;
import vn.datnuoc.engine.snapshot.Column;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;

/** The order of rows that a query asks for; equal ones by feature id, so that pages fit together. */
final class RowOrder implements Comparator<Integer> {
    private final Comparator<Integer> order;

    private RowOrder(Comparator<Integer> order) {
        this.order = order;
    }

    static RowOrder of(List<Sort> sorts, FeatureSnapshot snapshot) {
        Comparator<Integer> order = Comparator.comparingLong(snapshot::fid);
        for (int i = sorts.size() - 1; i >= 0; i--) {
            order = by(sorts.get(i), snapshot).thenComparing(order);
        }
        return new RowOrder(order);
    }

    private static Comparator<Integer> by(Sort sort, FeatureSnapshot snapshot) {
        int index = snapshot.schema().indexOf(sort.attribute());
        Column column = snapshot.column(index);
        Comparator<Integer> values =
                values(column, snapshot.schema().attributes().get(index).type());
        return Comparator.<Integer, Boolean>comparing(column::isNull)
                .thenComparing(sort.descending() ? values.reversed() : values);
    }

    private static Comparator<Integer> values(Column column, AttributeType type) {
        return switch (type) {
            case STRING ->
                column.dictionarySize() > 0
                        ? Comparator.comparingInt(column::code)
                        : Comparator.comparing(row -> String.valueOf(column.value(row)));
            case DECIMAL -> Comparator.comparingDouble(column::doubleValue);
            case INTEGER, DATE, DATETIME, BOOLEAN -> Comparator.comparingLong(column::longValue);
        };
    }

    @Override
    public int compare(Integer left, Integer right) {
        return order.compare(left, right);
    }
}
