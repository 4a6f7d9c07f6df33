package vn.datnuoc.samples;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature, or a row of a table, to be written. Immutable; {@link #with} gives another row.
 *
 * @param geometry empty in a table
 */
record Row(Geometry geometry, Map<String, Object> values) {

    Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Row of(Geometry geometry) {
        return new Row(geometry, Map.of());
    }

    static Row ofTable() {
        return of(Vn2000.FACTORY.createPoint());
    }

    /** @param value null leaves the attribute empty */
    Row with(String attribute, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(attribute, value instanceof Integer number ? Long.valueOf(number) : value);
        return new Row(geometry, more);
    }

    Optional<Object> value(String attribute) {
        return Optional.ofNullable(values.get(attribute));
    }

    String text(String attribute) {
        return (String) value(attribute).orElseThrow();
    }
}
