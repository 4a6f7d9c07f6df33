package vn.datnuoc.engine;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was computed lately and may be needed again. Several callers of one key wait for one computation; a failed one is
 * not kept. When full it starts anew, which costs time and never correctness. Thread-safe.
 */
public final class Recent<K, V> {
    private final int limit;
    private final ConcurrentHashMap<K, V> values = new ConcurrentHashMap<>();

    public Recent(int limit) {
        this.limit = limit;
    }

    public void clear() {
        values.clear();
    }

    public V get(K key, Function<K, V> compute) {
        V known = values.get(key);
        if (known != null) {
            return known;
        }
        if (values.size() >= limit) {
            values.clear();
        }
        return values.computeIfAbsent(key, compute);
    }
}
