package vn.datnuoc.portal.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.engine.LayerSource.RowSink;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;

/** Passes a file's rows on with their persistent ids, and measures their extent on the way. Used by one thread. */
final class LoadedRows implements RowSink {

    private final RowSink next;
    private final int[] key;
    private final Map<List<@Nullable Object>, Long> known;
    private final RowsExtent extent = new RowsExtent();
    private long lastFid;

    /**
     * @param key columns of the business key; empty gives fresh ids
     * @param known ids of the version before, by key
     * @param lastFid highest id given so far
     */
    LoadedRows(RowSink next, int[] key, Map<List<@Nullable Object>, Long> known, long lastFid) {
        this.next = next;
        this.key = key.clone();
        this.known = new HashMap<>(known);
        this.lastFid = lastFid;
    }

    @Override
    public void row(long fidInFile, byte[] wkb, @Nullable Object[] values) {
        extent.add(wkb);
        next.row(fid(values), wkb, values);
    }

    /** A key that occurs twice names its first row only. */
    private long fid(@Nullable Object[] values) {
        Long old = key.length == 0 ? null : known.remove(key(values, key));
        return old == null ? ++lastFid : old;
    }

    static List<@Nullable Object> key(@Nullable Object[] values, int[] columns) {
        @Nullable Object[] parts = new @Nullable Object[columns.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = values[columns[i]];
        }
        return java.util.Arrays.asList(parts);
    }

    /** Of all rows; a point at the origin when none has a geometry. */
    BoundingBox extent(CrsCode crs) {
        return extent.box(crs);
    }
}
