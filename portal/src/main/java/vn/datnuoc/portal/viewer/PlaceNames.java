package vn.datnuoc.portal.viewer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.feature.FeatureQuery;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.portal.viewer.SearchController.Hit;

/** Finds features and rows by their name, with or without accents: communes, rivers, wells, licences, documents. */
@Component
class PlaceNames {
    /** Names are compared here and not by a filter, because a filter knows nothing of accents. */
    private static final int MAX_ROWS_READ = 20_000;

    /** Not part of what a place is called by: whoever looks for Đất Mũi finds Xã Đất Mũi first. */
    private static final Pattern UNIT = Pattern.compile("^(?:xa|phuong|song|kenh|rach) ");

    private static final LayerName COMMUNES = LayerName.of("ddbd:xa");

    List<Hit> find(String text, List<ShownLayer> layers, Language language, int max) {
        String wanted = Folded.of(text);
        return layers.stream()
                .filter(layer -> layer.guarded().layer().rows() <= MAX_ROWS_READ)
                .flatMap(layer -> matches(layer, wanted))
                .sorted(Comparator.comparingInt(Match::rank))
                .flatMap(match -> match.hit(language).stream())
                .distinct()
                .limit(max)
                .toList();
    }

    /** Name of each commune by its code, as far as the caller may read them. */
    Map<String, String> communes(List<ShownLayer> layers) {
        Map<String, String> communes = new TreeMap<>();
        layers.stream()
                .filter(layer -> layer.guarded().layer().name().equals(COMMUNES))
                .flatMap(layer -> FoundFeature.read(layer.guarded(), FeatureQuery.ALL.page(0, MAX_ROWS_READ)).stream())
                .forEach(commune -> commune.text("ma_xa")
                        .ifPresent(
                                code -> communes.put(code, commune.text("ten").orElse(code))));
        return communes;
    }

    private static Stream<Match> matches(ShownLayer layer, String wanted) {
        List<String> names = layer.searched();
        if (names.isEmpty()) {
            return Stream.empty();
        }
        FeatureQuery all =
                FeatureQuery.ALL.select(names).in(CrsCode.WEB_MERCATOR).page(0, MAX_ROWS_READ);
        return FoundFeature.read(layer.guarded(), all).stream()
                .flatMap(feature -> names.stream()
                        .flatMap(name -> feature.text(name).stream()
                                .flatMap(title -> match(layer, feature, name, title, wanted).stream()))
                        .min(Comparator.comparingInt(Match::rank))
                        .stream());
    }

    private static Optional<Match> match(
            ShownLayer layer, FoundFeature feature, String attribute, String title, String wanted) {
        String full = Folded.of(title);
        String name = UNIT.matcher(full).replaceFirst("");
        String bare = UNIT.matcher(wanted).replaceFirst("");
        if (!name.contains(bare) && !full.contains(wanted)) {
            return Optional.empty();
        }
        int rank = name.equals(bare) ? 0 : name.startsWith(bare) ? 1 : 2;
        return Optional.of(new Match(layer, feature, attribute, title, rank));
    }

    /**
     * @param attribute that has the title as its value
     * @param rank 0 the whole name, 1 its beginning, 2 anywhere in it
     */
    private record Match(ShownLayer layer, FoundFeature feature, String attribute, String title, int rank) {

        Optional<Hit> hit(Language language) {
            return layer.guarded().layer().isTable()
                    ? Optional.of(row(language))
                    : feature.hit("PLACE", title, layer, language);
        }

        private Hit row(Language language) {
            String page = RowsQuery.where(layer.name(), attribute, title).path();
            String layerTitle = language.title(layer.guarded().layer());
            return new Hit("ROW", title, layer.name(), layerTitle, List.of(), List.of(), page);
        }
    }
}
