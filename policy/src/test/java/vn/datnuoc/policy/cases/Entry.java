package vn.datnuoc.policy.cases;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A mapping of a YAML file, read with complaints that name the key. */
record Entry(Map<String, Object> values) {

    static Entry of(Object mapping) {
        if (!(mapping instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("a mapping expected, got: " + mapping);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), value));
        return new Entry(values);
    }

    Optional<Object> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    Object get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no " + key + " in " + values));
    }

    String text(String key) {
        return get(key).toString();
    }

    Optional<String> findText(String key) {
        return find(key).map(Object::toString);
    }

    boolean flag(String key, boolean absent) {
        return find(key).map(Boolean.class::cast).orElse(absent);
    }

    Entry entry(String key) {
        return of(get(key));
    }

    Map<String, Entry> entries() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        values.forEach((key, value) -> entries.put(key, of(value)));
        return entries;
    }

    List<Entry> list(String key) {
        return elements(get(key)).stream().map(Entry::of).toList();
    }

    /** Empty when the key is absent. */
    Optional<List<String>> texts(String key) {
        return find(key)
                .map(value -> elements(value).stream().map(Object::toString).toList());
    }

    Geometry geometry(String key) {
        try {
            return new WKTReader().read(text(key));
        } catch (ParseException e) {
            throw new IllegalArgumentException(key + " is WKT, got: " + text(key), e);
        }
    }

    static Collection<?> elements(Object value) {
        if (value instanceof Collection<?> elements) {
            return elements;
        }
        throw new IllegalArgumentException("a list expected, got: " + value);
    }
}
