package vn.datnuoc.portal.viewer;

import java.util.Locale;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.policy.Component;
import vn.datnuoc.portal.catalogue.Description.CodeTitle;

/** In which language the titles of data are shown; Vietnamese unless English is asked for. */
enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    static Language of(Locale locale) {
        return locale.getLanguage().equals(ENGLISH.code) ? ENGLISH : VIETNAMESE;
    }

    String code() {
        return code;
    }

    String title(Layer layer) {
        return choose(layer.titleVi(), layer.titleEn());
    }

    String summary(Layer layer) {
        return choose(layer.summaryVi(), layer.summaryEn());
    }

    String title(Component component) {
        return choose(component.titleVi(), component.titleEn());
    }

    String title(Attribute attribute) {
        String title = choose(attribute.titleVi(), attribute.titleEn());
        return title.isBlank() ? attribute.name() : title;
    }

    String title(CodeTitle code) {
        return choose(code.vi(), code.en());
    }

    /** The Vietnamese text also when there is no English one. */
    String choose(String vietnamese, String english) {
        return this == ENGLISH && !english.isBlank() ? english : vietnamese;
    }
}
