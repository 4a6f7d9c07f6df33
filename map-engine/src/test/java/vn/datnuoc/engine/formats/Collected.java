package vn.datnuoc.engine.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import vn.datnuoc.engine.LayerSource.RowSink;

/** Remembers the rows it is given. */
final class Collected implements RowSink {
    final List<Long> fids = new ArrayList<>();
    final List<@Nullable Geometry> geometries = new ArrayList<>();
    final List<List<@Nullable Object>> values = new ArrayList<>();

    @Override
    public void row(long fid, byte[] wkb, @Nullable Object[] row) {
        fids.add(fid);
        geometries.add(wkb.length == 0 ? null : parse(wkb));
        values.add(Arrays.asList(row));
    }

    private static Geometry parse(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
