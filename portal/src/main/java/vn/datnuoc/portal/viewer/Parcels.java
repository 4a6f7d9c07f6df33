package vn.datnuoc.portal.viewer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.feature.FeatureQuery;
import vn.datnuoc.engine.filter.Filters;
import vn.datnuoc.portal.viewer.SearchController.Hit;

/** Finds parcels by sheet, number and commune in every layer that has these three attributes. */
final class Parcels {
    private static final List<String> KEY = List.of("ma_xa", "so_to", "so_thua");

    private Parcels() {}

    /** @param communes name of each commune by its code */
    static List<Hit> find(
            ParcelText parcel, List<ShownLayer> layers, Map<String, String> communes, Language language, int max) {
        Optional<String> filter = filter(parcel, communes);
        return layers.stream()
                .filter(layer -> hasKey(layer.guarded().schema()))
                .flatMap(layer -> filter.stream()
                        .flatMap(ecql -> read(layer.guarded(), ecql, max).stream())
                        .flatMap(feature -> hit(feature, layer, communes, language).stream()))
                .toList();
    }

    private static boolean hasKey(Schema schema) {
        return KEY.stream().allMatch(name -> schema.attribute(name).isPresent());
    }

    /** ECQL; empty when the commune named does not exist, for then neither does the parcel. */
    private static Optional<String> filter(ParcelText parcel, Map<String, String> communes) {
        String numbers = "so_to = " + parcel.sheet() + " AND so_thua = " + parcel.number();
        if (!parcel.namesCommune()) {
            return Optional.of(numbers);
        }
        String codes =
                codes(parcel.commune(), communes).map(code -> "'" + code + "'").collect(Collectors.joining(","));
        return codes.isEmpty() ? Optional.empty() : Optional.of(numbers + " AND ma_xa IN (" + codes + ")");
    }

    private static Stream<String> codes(String commune, Map<String, String> communes) {
        if (commune.matches("\\d{5}")) {
            return Stream.of(commune);
        }
        return communes.entrySet().stream()
                .filter(entry -> Folded.of(entry.getValue()).contains(commune))
                .map(Map.Entry::getKey)
                .filter(code -> code.matches("\\w+"));
    }

    private static List<FoundFeature> read(GuardedLayer layer, String ecql, int max) {
        return FoundFeature.read(
                layer,
                FeatureQuery.ALL
                        .where(Filters.ecql(ecql, layer.schema()))
                        .select(KEY)
                        .in(CrsCode.WEB_MERCATOR)
                        .page(0, max));
    }

    private static Optional<Hit> hit(
            FoundFeature parcel, ShownLayer layer, Map<String, String> communes, Language language) {
        String code = parcel.text("ma_xa").orElse("");
        String title = layer.title(parcel, language) + ", " + communes.getOrDefault(code, code);
        return parcel.hit("PARCEL", title, layer, language);
    }
}
