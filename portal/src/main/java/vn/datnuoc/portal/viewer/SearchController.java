package vn.datnuoc.portal.viewer;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.policy.Subject;

/** {@code GET /api/map/search}: coordinates, parcels and names from one box. */
@RestController
class SearchController {
    private static final int MAX_LENGTH = 100;
    private static final int MAX_HITS = 20;

    private final ShownLayers shown;
    private final ReadRecord record;
    private final PlaceNames places;

    SearchController(ShownLayers shown, ReadRecord record, PlaceNames places) {
        this.shown = shown;
        this.record = record;
        this.places = places;
    }

    /** Coordinates need no data; otherwise parcels come first, then names, of places and of rows. */
    @GetMapping("/api/map/search")
    Hits search(@RequestParam String q, Subject subject, Locale locale) {
        String text = q.strip();
        if (text.length() > MAX_LENGTH) {
            throw OgcException.invalidParameter("q", text.length() + " characters", "at most " + MAX_LENGTH);
        }
        Language language = Language.of(locale);
        List<Hit> coordinates = CoordinateText.parse(text).stream()
                .map(position -> position.hit(language))
                .toList();
        if (!coordinates.isEmpty() || text.length() < 2) {
            return new Hits(coordinates);
        }
        List<ShownLayer> layers = shown.readable(subject);
        return record.of(subject, "Search", layers, text, () -> find(text, layers, language));
    }

    private Hits find(String text, List<ShownLayer> layers, Language language) {
        Stream<Hit> parcels = ParcelText.parse(text).stream()
                .flatMap(parcel -> Parcels.find(parcel, layers, places.communes(layers), language, MAX_HITS).stream());
        Stream<Hit> names = places.find(text, layers, language, MAX_HITS).stream();
        return new Hits(Stream.concat(parcels, names).limit(MAX_HITS).toList());
    }

    /** @param results best first */
    record Hits(List<Hit> results) implements ReadRecord.Counted {
        @Override
        public long count() {
            return results.size();
        }
    }

    /**
     * One line of the result list.
     *
     * @param kind {@code COORDINATES}, {@code PARCEL}, {@code PLACE}, or {@code ROW} of a table
     * @param layer name of its layer; empty for coordinates
     * @param layerTitle what the list shows beside the title; for coordinates how they were read
     * @param box in EPSG:3857: minX, minY, maxX, maxY; of no size for a point; empty for a row
     * @param at a point of the feature in EPSG:3857, x and y; the middle of the box may lie beside it; empty for a row
     * @param page path of the page that shows a row; empty for what is on the map
     */
    record Hit(
            String kind,
            String title,
            String layer,
            String layerTitle,
            List<Double> box,
            List<Double> at,
            String page) {}
}
