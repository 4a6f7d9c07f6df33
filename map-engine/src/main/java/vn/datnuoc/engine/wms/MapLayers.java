package vn.datnuoc.engine.wms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.geotools.api.filter.Filter;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.draw.DrawnLayer;
import vn.datnuoc.engine.style.Style;
import vn.datnuoc.engine.style.StyleException;

/** What a map draws of each of its layers: rows by the filter, rasters by the time. */
final class MapLayers {
    private final GetMap getMap;

    MapLayers(GetMap getMap) {
        this.getMap = getMap;
    }

    List<DrawnLayer> drawn(List<GuardedLayer> layers) {
        List<DrawnLayer> drawn = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            drawn.add(drawn(i, layers.get(i)));
        }
        return drawn;
    }

    private DrawnLayer drawn(int i, GuardedLayer layer) {
        Optional<Style> own = getMap.ownStyles().get(i);
        if (layer.layer().isRaster()) {
            LocalDate day = day(layer);
            return own.map(style -> fitting(() -> layer.drawn(style, day))).orElseGet(() -> layer.drawn(day));
        }
        Optional<Filter> filter = getMap.filters().of(i, layer.schema());
        return own.map(style -> fitting(() -> layer.drawn(style, filter)))
                .orElseGet(() -> filter.map(layer::drawn).orElseGet(layer::drawn));
    }

    private static DrawnLayer fitting(Supplier<DrawnLayer> own) {
        try {
            return own.get();
        } catch (StyleException e) {
            throw OwnStyles.refused(e);
        }
    }

    /** The day asked for, or the last one that has a picture. WMS 1.3.0, annex C. */
    LocalDate day(GuardedLayer layer) {
        List<LocalDate> days = layer.layer().rasterTimes();
        return MapTime.of(getMap.time())
                .newest(days)
                .orElseThrow(() -> OgcException.of(
                        "InvalidDimensionValue",
                        "TIME",
                        getMap.time().orElse(""),
                        "one of " + days + " expected for " + layer.layer().name()));
    }
}
