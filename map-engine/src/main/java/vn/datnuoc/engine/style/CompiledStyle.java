package vn.datnuoc.engine.style;

import vn.datnuoc.engine.snapshot.FeatureSnapshot;

/** A style bound to the rows of a snapshot. Thread-safe; worth keeping as long as the snapshot. */
public final class CompiledStyle {
    private CompiledStyle() {}

    /**
     * @param seen the rows as the caller may see them: {@code snapshot.hiding(limits.hiddenAttributes())}
     * @throws StyleException when a filter or expression of the style does not fit the layer's schema
     */
    public static CompiledStyle of(Style style, FeatureSnapshot seen) {
        throw new StyleException("not yet: " + style.name() + seen.layer());
    }
}
