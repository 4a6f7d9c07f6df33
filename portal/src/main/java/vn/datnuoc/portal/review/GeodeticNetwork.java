package vn.datnuoc.portal.review;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.LayerSource.RowSink;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.LayerName;

/**
 * Watches rows on their way for points of the national coordinate network of class II or higher. A set of them that
 * covers the province is a state secret (QĐ 562/QĐ-TTg of 10 March 2025). Used by one thread.
 */
final class GeodeticNetwork implements RowSink {

    /** Longitude and latitude of the province, since 1 July 2025. */
    private static final Envelope PROVINCE = new Envelope(104.5, 105.9, 8.37, 9.65);

    /** Points over more than this part of its width and of its height are taken to cover it: in doubt it is refused. */
    private static final double COVERING = 0.5;

    private static final Set<String> CLASS_ATTRIBUTES =
            Set.of("cap", "hang", "cap_hang", "hang_diem", "class", "order");
    private static final Set<String> HIGH_CLASSES = Set.of("0", "1", "2", "I", "II");

    private final RowSink next;
    private final int[] classColumns;
    private final RowsExtent high = new RowsExtent();

    /** @param schema of the rows */
    GeodeticNetwork(RowSink next, LayerName name, Schema schema) {
        this.next = next;
        this.classColumns = isOfPoints(name, schema) ? classColumns(schema.attributes()) : new int[0];
    }

    private static boolean isOfPoints(LayerName name, Schema schema) {
        return name.component() == Component.DDBD && schema.geometry() == GeometryKind.POINT;
    }

    private static int[] classColumns(List<Attribute> attributes) {
        return java.util.stream.IntStream.range(0, attributes.size())
                .filter(column ->
                        CLASS_ATTRIBUTES.contains(attributes.get(column).name().toLowerCase(Locale.ROOT)))
                .toArray();
    }

    @Override
    public void row(long fid, byte[] wkb, @Nullable Object[] values) {
        for (int column : classColumns) {
            if (isHigh(values[column])) {
                high.add(wkb);
            }
        }
        next.row(fid, wkb, values);
    }

    /** {@code II}, {@code Hạng 2}, {@code CAP_0}. */
    private static boolean isHigh(@Nullable Object value) {
        String text = String.valueOf(value).toUpperCase(Locale.ROOT).replaceAll("H[ẠA]NG|C[ẤA]P|[\\s_.-]", "");
        return HIGH_CLASSES.contains(text);
    }

    /** @param crs of the rows */
    boolean coversTheProvince(CrsCode crs) {
        if (high.isEmpty()) {
            return false;
        }
        Envelope inside = high.box(crs).in(CrsCode.CRS84).envelope().intersection(PROVINCE);
        return inside.getWidth() > COVERING * PROVINCE.getWidth()
                && inside.getHeight() > COVERING * PROVINCE.getHeight();
    }
}
