package vn.datnuoc.portal.review;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.engine.LayerSource.RowSink;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;

/**
 * Passes a file's rows on with their persistent ids, and measures their extent on the way, from the bytes and without
 * making geometries. Used by one thread.
 */
final class LoadedRows implements RowSink {

    private final RowSink next;
    private final int[] key;
    private final Map<List<@Nullable Object>, Long> known;
    private long lastFid;
    private double minX = Double.POSITIVE_INFINITY;
    private double minY = Double.POSITIVE_INFINITY;
    private double maxX = Double.NEGATIVE_INFINITY;
    private double maxY = Double.NEGATIVE_INFINITY;

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
        if (wkb.length > 0) {
            measure(ByteBuffer.wrap(wkb));
        }
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

    /** ISO WKB without heights: byte order, type, then coordinates, rings or parts. */
    private void measure(ByteBuffer wkb) {
        wkb.order(wkb.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = wkb.getInt();
        switch (type) {
            case 1 -> points(wkb, 1);
            case 2 -> points(wkb, wkb.getInt());
            case 3 -> rings(wkb);
            default -> parts(wkb);
        }
    }

    private void rings(ByteBuffer wkb) {
        int rings = wkb.getInt();
        for (int i = 0; i < rings; i++) {
            points(wkb, wkb.getInt());
        }
    }

    private void parts(ByteBuffer wkb) {
        int parts = wkb.getInt();
        for (int i = 0; i < parts; i++) {
            measure(wkb);
        }
    }

    private void points(ByteBuffer wkb, int count) {
        for (int i = 0; i < count; i++) {
            double x = wkb.getDouble();
            double y = wkb.getDouble();
            minX = Math.min(minX, x);
            maxX = Math.max(maxX, x);
            minY = Math.min(minY, y);
            maxY = Math.max(maxY, y);
        }
    }

    /** Of all rows; a point at the origin when none has a geometry. */
    BoundingBox extent(CrsCode crs) {
        return minX > maxX ? new BoundingBox(0, 0, 0, 0, crs) : new BoundingBox(minX, minY, maxX, maxY, crs);
    }
}
