package vn.datnuoc.portal.grants.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Target;
import vn.datnuoc.portal.catalogue.Catalogue;

/** Everything that a grant can be about, by the names people know it by. */
@org.springframework.stereotype.Component
class Targets {

    private final Catalogue catalogue;
    private final MessageSource messages;

    Targets(Catalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** The least specific first. */
    List<Choice> choices(Locale language) {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(new Target.All(), language, ""));
        for (Component component : Component.values()) {
            choices.add(choice(new Target.OfComponent(component), language, title(component, language)));
        }
        for (Layer layer : catalogue.layers()) {
            choices.add(choice(new Target.OfLayer(layer.name()), language, title(layer, language)));
        }
        return choices;
    }

    /** @param text a label of this language, or a target as the policy writes it */
    Optional<Target> find(String text, Locale language) {
        return choices(language).stream()
                .filter(choice -> choice.label().equals(text) || choice.value().equals(text))
                .findFirst()
                .map(choice -> Target.of(choice.value()));
    }

    /** The target's text itself when there is no such layer any more. */
    String label(Target target, Locale language) {
        return choices(language).stream()
                .filter(choice -> choice.value().equals(target.toString()))
                .findFirst()
                .map(Choice::label)
                .orElse(target.toString());
    }

    /** The published layers that it covers. */
    List<Layer> layers(Target target) {
        return catalogue.layers().stream()
                .filter(layer -> target.covers(layer.name()))
                .toList();
    }

    Stream<Layer> layers() {
        return catalogue.layers().stream();
    }

    Optional<Layer> layer(LayerName name) {
        return catalogue.find(name);
    }

    static String title(Layer layer, Locale language) {
        return isEnglish(language) && !layer.titleEn().isBlank() ? layer.titleEn() : layer.titleVi();
    }

    static String title(Component component, Locale language) {
        return isEnglish(language) ? component.titleEn() : component.titleVi();
    }

    static boolean isEnglish(Locale language) {
        return language.getLanguage().equals("en");
    }

    private Choice choice(Target target, Locale language, String title) {
        String key = target instanceof Target.OfLayer
                ? "grants.target.layer"
                : target instanceof Target.OfComponent ? "grants.target.component" : "grants.target.all";
        return new Choice(
                target.toString(), messages.getMessage(key, new Object[] {title, target.toString()}, language));
    }
}
