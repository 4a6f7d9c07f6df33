package vn.datnuoc.engine.wms;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.draw.DrawnLayer;

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
        if (layer.layer().isRaster()) {
            return layer.drawn(day(layer));
        }
        Optional<Filter> filter = getMap.filters().of(i, layer.schema());
        return filter.map(layer::drawn).orElseGet(layer::drawn);
    }

    /** The day asked for, or the last one that has a picture. WMS 1.3.0, annex C. */
    LocalDate day(GuardedLayer layer) {
        List<LocalDate> days = layer.layer().rasterTimes();
        if (getMap.time().isEmpty() || getMap.time().get().equals("current")) {
            return days.get(days.size() - 1);
        }
        String text = getMap.time().get().strip();
        return parse(text)
                .filter(days::contains)
                .orElseThrow(() -> OgcException.of(
                        "InvalidDimensionValue",
                        "TIME",
                        text,
                        "one of " + days + " expected for " + layer.layer().name()));
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
