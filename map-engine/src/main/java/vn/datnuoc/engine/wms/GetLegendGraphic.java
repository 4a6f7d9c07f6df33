package vn.datnuoc.engine.wms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.Params;
import vn.datnuoc.engine.draw.Legend;
import vn.datnuoc.engine.draw.LegendLook;
import vn.datnuoc.engine.draw.Picture;
import vn.datnuoc.engine.style.Style;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.LayerName;

/**
 * A GetLegendGraphic request (SLD profile of WMS, OGC 05-078r4, 5.1), with the options that GeoServer's users write in {@code
 * LEGEND_OPTIONS}.
 *
 * @param parameter that names the layer
 */
record GetLegendGraphic(String parameter, LayerName layer, PictureFormat format, Locale reader, LegendLook look) {
    private static final String OPTIONS = "LEGEND_OPTIONS";
    private static final double MAX_SCALE = 1e12;
    private static final double MAX_FONT_PX = 100;

    static GetLegendGraphic parse(Params params, Optional<Component> component) {
        GetMap.refuseForeignStyles(params);
        String parameter = params.find("LAYERS").isPresent() ? "LAYERS" : "LAYER";
        List<LayerName> names = GetMap.layers(parameter, params, component);
        if (names.size() != 1) {
            throw OgcException.invalidParameter(parameter, names.size() + " layers", "one layer expected");
        }
        PictureFormat format = params.find("FORMAT")
                .map(text -> PictureFormat.parsePixels("FORMAT", text))
                .orElse(PictureFormat.PNG);
        // LANGUAGE as GeoServer has it; Vietnamese otherwise
        Locale reader = Locale.forLanguageTag(params.find("LANGUAGE").orElse("vi"));
        return new GetLegendGraphic(parameter, names.get(0), format, reader, look(params));
    }

    private static LegendLook look(Params params) {
        return new LegendLook(
                params.find("SCALE").map(text -> Resolution.number("SCALE", text, 1e-6, MAX_SCALE, "a denominator")),
                Resolution.dpi(params, OPTIONS),
                Resolution.option(params, OPTIONS, "fontSize")
                        .map(text -> Resolution.number(OPTIONS, text, 1, MAX_FONT_PX, "a fontSize"))
                        .orElse(LegendLook.DEFAULT_FONT_PX),
                !Resolution.option(params, OPTIONS, "forceLabels")
                        .map("off"::equalsIgnoreCase)
                        .orElse(false),
                params.find("RULE"));
    }

    /** @throws OgcException when the picture would be too large */
    Picture draw(Style style) {
        Legend legend = Legend.of(style, reader, look);
        if ((long) legend.widthPx() * legend.heightPx() > GetMap.MAX_PIXELS) {
            throw OgcException.invalidParameter(
                    "DPI",
                    String.valueOf(look.dpi()),
                    "a legend of at most " + GetMap.MAX_PIXELS + " pixels expected, not of " + legend.widthPx() + " × "
                            + legend.heightPx());
        }
        return legend.draw();
    }
}
