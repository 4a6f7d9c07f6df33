package vn.datnuoc.engine.feature;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.crs.Reprojection;
import vn.datnuoc.engine.snapshot.Column;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;

/** Reads chosen rows of a snapshot, one as it is asked for. */
final class RowCursor implements FeatureCursor {
    private final FeatureSnapshot snapshot;
    private final List<Attribute> attributes;
    private final Column[] columns;
    private final int[] rows;
    private final IntFunction<@Nullable Geometry> geometry;
    private final Reprojection reprojection;
    private int at;

    RowCursor(
            FeatureSnapshot snapshot,
            List<Attribute> attributes,
            int[] rows,
            IntFunction<@Nullable Geometry> geometry,
            CrsCode crs) {
        this.snapshot = snapshot;
        this.attributes = attributes;
        this.columns = attributes.stream()
                .map(a -> snapshot.column(snapshot.schema().indexOf(a.name())))
                .toArray(Column[]::new);
        this.rows = rows;
        this.geometry = geometry;
        this.reprojection = Reprojection.between(snapshot.crs(), crs);
    }

    @Override
    public List<Attribute> attributes() {
        return attributes;
    }

    @Override
    public boolean hasNext() {
        return at < rows.length;
    }

    @Override
    public Feature next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int row = rows[at++];
        @Nullable Object[] values = new @Nullable Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = columns[i].value(row);
        }
        Geometry exact = geometry.apply(row);
        return new Feature(snapshot.fid(row), exact == null ? null : reprojection.transform(exact), values);
    }

    @Override
    public void close() {
        at = rows.length;
    }
}
