package vn.datnuoc.portal.viewer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.portal.catalogue.Description.Presentation;

/**
 * A layer as its caller may read it, with how it is to be shown. Attributes that are hidden from the caller are neither
 * searched nor shown, whatever the presentation says.
 */
record ShownLayer(GuardedLayer guarded, Presentation presentation) {

    String name() {
        return guarded.layer().name().toString();
    }

    /** Texts that the search box looks into. */
    List<String> searched() {
        return presentation.search().stream().filter(this::isText).toList();
    }

    private boolean isText(String name) {
        return guarded.schema()
                .attribute(name)
                .filter(attribute -> attribute.type() == AttributeType.STRING)
                .isPresent();
    }

    /** What a code stands for; empty for other values. */
    String meaning(Attribute attribute, Object value, Language language) {
        return Optional.ofNullable(presentation
                        .codes()
                        .getOrDefault(attribute.name(), Map.of())
                        .get(value.toString()))
                .map(language::title)
                .orElse("");
    }

    /** Empty for counts and for what is no number. */
    String unit(Attribute attribute) {
        return presentation.units().getOrDefault(attribute.name(), "");
    }

    /** What people call a feature: a parcel by sheet and number, others by their label, a pixel by its value. */
    String title(FoundFeature feature, Language language) {
        return parcel(feature, language)
                .or(() -> feature.text(presentation.label()))
                .or(() -> presentation.key().stream()
                        .flatMap(key -> feature.text(key).stream())
                        .findFirst())
                .or(() -> feature.text("gia_tri"))
                .orElse("");
    }

    private static Optional<String> parcel(FoundFeature feature, Language language) {
        String pattern = language.choose("Tờ %s, thửa %s", "Sheet %s, parcel %s");
        return feature.text("so_to")
                .flatMap(sheet -> feature.text("so_thua").map(number -> pattern.formatted(sheet, number)));
    }
}
