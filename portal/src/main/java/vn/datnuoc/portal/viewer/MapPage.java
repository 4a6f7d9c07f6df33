package vn.datnuoc.portal.viewer;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The map: {@code /}. What it shows comes from {@code /api/map/...}. */
@Controller
class MapPage {
    private final MapTexts texts;

    MapPage(MapTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/")
    String map(Model model, Locale locale) {
        model.addAttribute("texts", texts.json(locale));
        return "viewer/map";
    }
}
