package vn.datnuoc.engine.feature;

import java.time.LocalDate;
import java.util.List;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;

/** The value of a raster layer at a point, which GetFeatureInfo and the viewer show as they show a feature's values. */
public record RasterValue(LocalDate day, double value) {
    /** What {@link #values} are. */
    public static final List<Attribute> ATTRIBUTES = List.of(
            new Attribute("ngay", AttributeType.DATE, "Ngày", "Day"),
            new Attribute("gia_tri", AttributeType.DECIMAL, "Giá trị", "Value"));

    public Object[] values() {
        return new Object[] {day, shortest()};
    }

    /** A float by its own digits: 0.3 and not 0.30000001192092896. */
    private double shortest() {
        float single = (float) value;
        return single == value ? Double.parseDouble(Float.toString(single)) : value;
    }
}
