package vn.datnuoc.portal.viewer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.feature.FeatureQuery;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.portal.viewer.SearchController.Hit;

/** Finds features by their name, with or without accents: communes, rivers, wells, licences. */
@Component
class PlaceNames {
    /** Names are compared here and not by a filter, because a filter knows nothing of accents. */
    private static final int MAX_ROWS_READ = 20_000;

    /** Not part of what a place is called by: whoever looks for Đất Mũi finds Xã Đất Mũi first. */
    private static final Pattern UNIT = Pattern.compile("^(?:xa|phuong|song|kenh|rach) ");

    private static final LayerName COMMUNES = LayerName.of("ddbd:xa");

    List<Hit> find(String text, List<GuardedLayer> layers, Language language, int max) {
        String wanted = Folded.of(text);
        return layers.stream()
                .filter(layer -> layer.layer().rows() <= MAX_ROWS_READ)
                .flatMap(layer -> names(layer).stream().flatMap(name -> matches(layer, name, wanted)))
                .sorted(Comparator.comparingInt(Match::rank))
                .flatMap(match -> match.hit(language).stream())
                .distinct()
                .limit(max)
                .toList();
    }

    /** Name of each commune by its code, as far as the caller may read them. */
    Map<String, String> communes(List<GuardedLayer> layers) {
        Map<String, String> communes = new TreeMap<>();
        layers.stream()
                .filter(layer -> layer.layer().name().equals(COMMUNES))
                .flatMap(layer -> FoundFeature.read(layer, FeatureQuery.ALL.page(0, MAX_ROWS_READ)).stream())
                .forEach(commune -> commune.text(List.of("ma_xa"))
                        .ifPresent(code ->
                                communes.put(code, commune.text(List.of("ten")).orElse(code))));
        return communes;
    }

    private static List<String> names(GuardedLayer layer) {
        return FeatureTitle.NAMES.stream()
                .filter(name -> layer.schema().attribute(name).isPresent())
                .toList();
    }

    private static Stream<Match> matches(GuardedLayer layer, String name, String wanted) {
        FeatureQuery all =
                FeatureQuery.ALL.select(List.of(name)).in(CrsCode.WEB_MERCATOR).page(0, MAX_ROWS_READ);
        return FoundFeature.read(layer, all).stream().flatMap(feature -> feature.text(List.of(name)).stream()
                .flatMap(title -> match(layer, feature, title, wanted).stream()));
    }

    private static Optional<Match> match(GuardedLayer layer, FoundFeature feature, String title, String wanted) {
        String name = UNIT.matcher(Folded.of(title)).replaceFirst("");
        String bare = UNIT.matcher(wanted).replaceFirst("");
        int at = name.indexOf(bare);
        if (at < 0) {
            return Optional.empty();
        }
        boolean whole = bare.length() == name.length();
        return Optional.of(new Match(layer, feature, title, whole ? 0 : at == 0 ? 1 : 2));
    }

    /** @param rank 0 the whole name, 1 its beginning, 2 anywhere in it */
    private record Match(GuardedLayer layer, FoundFeature feature, String title, int rank) {
        Optional<Hit> hit(Language language) {
            return feature.hit("PLACE", title, layer, language);
        }
    }
}
