package vn.datnuoc.engine.draw;

import java.util.List;
import vn.datnuoc.engine.style.Style;

/** Draws what a style's colours and signs mean. */
public final class Legend {
    private Legend() {}

    /** All rules, one below the other: swatch and title. */
    public static Picture draw(Style style) {
        throw new UnsupportedOperationException("not yet" + style.name());
    }

    /** The rules one by one, for a viewer that lays them out itself. */
    public static List<Entry> entries(Style style) {
        throw new UnsupportedOperationException("not yet" + style.name());
    }

    /** @param swatch 20 × 20 pixels, transparent around the sign */
    public record Entry(String title, Picture swatch) {}
}
