package vn.datnuoc.portal.viewer;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The texts that the map's scripts show: the keys {@code map.*} of {@code i18n/viewer.properties}. */
@Component
class MapTexts {
    private static final String PREFIX = "map.";
    private static final ResourceBundle.Control VIETNAMESE_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ObjectMapper json;

    MapTexts(ObjectMapper json) {
        this.json = json;
    }

    /** Safe inside a script element: it holds no {@code <}. */
    String json(Locale locale) {
        return json.writeValueAsString(texts(locale)).replace("<", "\\u003c");
    }

    private static Map<String, String> texts(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("i18n/viewer", locale, VIETNAMESE_OTHERWISE);
        Map<String, String> texts = new TreeMap<>();
        for (String key : Collections.list(bundle.getKeys())) {
            if (key.startsWith(PREFIX)) {
                texts.put(key.substring(PREFIX.length()), bundle.getString(key));
            }
        }
        return texts;
    }
}
