package vn.datnuoc.portal.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.LayerSource.RowSink;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;

/** Passes the rows of a file of changes on, in the schema of the layer and with persistent ids. Used by one thread. */
final class ChangedRows implements RowSink {

    private final RowSink next;
    private final Schema schema;
    private final int[] sources;
    private final FeatureKey key;
    private final int[] keyColumns;
    private final Map<String, Long> known;
    private final Set<String> removed;
    private final ChangeProblems problems;
    private final RowsExtent extent = new RowsExtent();
    private long lastFid;
    private long count;

    /**
     * @param known ids of the layer's features by key; others are new
     * @param removed keys that are to be removed, and cannot be changed too
     * @param lastFid new features get higher ids
     */
    ChangedRows(
            RowSink next,
            Schema file,
            Schema schema,
            FeatureKey key,
            Map<String, Long> known,
            Set<String> removed,
            long lastFid,
            ChangeProblems problems) {
        this.next = next;
        this.schema = schema;
        List<String> names = file.attributes().stream().map(Attribute::name).toList();
        this.sources = schema.attributes().stream()
                .mapToInt(attribute -> names.indexOf(attribute.name()))
                .toArray();
        this.key = key;
        this.keyColumns = key.columns(file).orElseThrow();
        this.known = Map.copyOf(known);
        this.removed = Set.copyOf(removed);
        this.problems = problems;
        this.lastFid = lastFid;
    }

    @Override
    public void row(long fidInFile, byte[] wkb, @Nullable Object[] values) {
        count++;
        String text = key.text(fidInFile, values, keyColumns);
        if (removed.contains(text)) {
            problems.add("vừa đổi vừa xóa: " + text, "both changed and removed: " + text);
        }
        Long fid = known.get(text);
        extent.add(wkb);
        next.row(fid == null ? ++lastFid : fid, wkb, inSchema(text, values));
    }

    private @Nullable Object[] inSchema(String text, @Nullable Object[] values) {
        @Nullable Object[] all = new @Nullable Object[sources.length];
        for (int i = 0; i < sources.length; i++) {
            Object value = sources[i] < 0 ? null : values[sources[i]];
            all[i] = value == null
                    ? null
                    : fitting(text, value, schema.attributes().get(i));
        }
        return all;
    }

    private @Nullable Object fitting(String text, Object value, Attribute attribute) {
        Optional<Object> typed = typed(value, attribute.type());
        if (typed.isEmpty()) {
            problems.add(
                    text + ": " + attribute.name() + " = " + value + " không phải " + attribute.type(),
                    "not of this type");
        }
        return typed.orElse(null);
    }

    private static Optional<Object> typed(Object value, AttributeType type) {
        return switch (type) {
            case STRING -> Optional.of(value.toString());
            case INTEGER -> Optional.of(value).filter(Long.class::isInstance);
            case DECIMAL -> Optional.of(value).filter(Number.class::isInstance).map(v -> ((Number) v).doubleValue());
            case DATE -> Optional.of(value).filter(LocalDate.class::isInstance);
            case DATETIME -> Optional.of(value).filter(Instant.class::isInstance);
            case BOOLEAN -> Optional.of(value).filter(Boolean.class::isInstance);
        };
    }

    long count() {
        return count;
    }

    /** Of the geometries in the file; a point at the origin when there are none. */
    BoundingBox extent(CrsCode crs) {
        return extent.box(crs);
    }
}
