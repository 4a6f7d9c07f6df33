package vn.datnuoc.engine.wms;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.Params;
import vn.datnuoc.engine.crs.AxisOrder;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.draw.MapView;
import vn.datnuoc.engine.style.Style;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.LayerName;

/**
 * A GetMap request; GetFeatureInfo carries one inside. Its size is within the budget.
 *
 * @param ownStyles one for each layer: that of the request, or absent for the layer's own
 * @param time as asked for; absent is the latest
 * @param filters one for each layer, or none at all
 */
record GetMap(
        WmsVersion version,
        List<LayerName> layers,
        List<Optional<Style>> ownStyles,
        MapView view,
        PictureFormat format,
        Optional<String> time,
        LayerFilters filters) {
    static final String DEFAULT_STYLE = "default";
    static final int MAX_SIDE_PX = 8192;
    static final long MAX_PIXELS = 16L * 1024 * 1024;
    static final int MAX_LAYERS = 50;
    private static final double FARTHEST_METERS = 4.1e7;
    private static final double FARTHEST_DEGREES = 400;

    static GetMap parse(Params params, Optional<Component> component, OwnStyles document) {
        WmsVersion version = WmsVersion.of(params);
        refuseForeignStyles(params);
        boolean byDocument = !document.isEmpty() && params.find("LAYERS").isEmpty();
        List<LayerName> layers =
                byDocument ? atMost("SLD_BODY", document.names(component)) : layers("LAYERS", params, component);
        List<Optional<Style>> styles = styles(params, layers, document);
        PictureFormat format = params.find("FORMAT")
                .map(text -> PictureFormat.parse("FORMAT", text))
                .orElse(PictureFormat.PNG);
        return new GetMap(
                version,
                layers,
                styles,
                view(version, params, format),
                format,
                params.find("TIME"),
                LayerFilters.parse(params, layers.size()));
    }

    /** With a style or a filter of the request a picture tells values; one of shapes tells where things lie. */
    boolean tells() {
        return format.isOfShapes() || !filters.isEmpty() || ownStyles.stream().anyMatch(Optional::isPresent);
    }

    /** Nothing that a request names is ever called. */
    static void refuseForeignStyles(Params params) {
        for (String parameter : List.of("SLD", "REMOTE_OWS_URL", "REMOTE_OWS_TYPE", "REMOTE_OWS")) {
            params.find(parameter).ifPresent(value -> {
                throw OgcException.notSupported(
                        parameter, parameter + " is not offered; a style may be sent as SLD_BODY");
            });
        }
    }

    static List<LayerName> layers(String parameter, Params params, Optional<Component> component) {
        String text = params.require(parameter, "names of layers, separated by commas, expected");
        return atMost(parameter, List.of(text.split(",", -1))).stream()
                .map(name -> Params.layer(parameter, name.strip(), component))
                .toList();
    }

    private static <T> List<T> atMost(String parameter, List<T> layers) {
        if (layers.size() > MAX_LAYERS) {
            throw OgcException.invalidParameter(
                    parameter, layers.size() + " layers", "at most " + MAX_LAYERS + " expected");
        }
        return layers;
    }

    private static List<Optional<Style>> styles(Params params, List<LayerName> layers, OwnStyles document) {
        List<String> styles = params.find("STYLES")
                .map(text ->
                        Arrays.stream(text.split(",", -1)).map(String::strip).toList())
                .orElse(List.of());
        if (styles.size() > layers.size()) {
            throw OgcException.of("StyleNotDefined", "STYLES", String.join(",", styles), "one for each layer expected");
        }
        List<Optional<Style>> own = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            String style = i < styles.size() ? styles.get(i) : "";
            Optional<Style> found = document.of(layers.get(i), style);
            if (found.isEmpty() && !style.isEmpty() && !style.equals(DEFAULT_STYLE)) {
                throw OgcException.of("StyleNotDefined", "STYLES", style, "nothing or default expected");
            }
            own.add(found);
        }
        return own;
    }

    private static MapView view(WmsVersion version, Params params, PictureFormat format) {
        int width = side("WIDTH", params);
        int height = side("HEIGHT", params);
        if ((long) width * height > MAX_PIXELS) {
            throw OgcException.invalidParameter(
                    "WIDTH", width + " x " + height, "at most " + MAX_PIXELS + " pixels expected");
        }
        boolean transparent = format != PictureFormat.JPEG
                && params.find("TRANSPARENT").filter("true"::equalsIgnoreCase).isPresent();
        return new MapView(
                box(version, params),
                width,
                height,
                transparent ? Optional.empty() : Optional.of(background(params)),
                Resolution.dpi(params, "FORMAT_OPTIONS"));
    }

    private static int side(String name, Params params) {
        params.require(name, "pixels expected");
        return params.wholeNumber(name, 1, MAX_SIDE_PX).orElseThrow().intValue();
    }

    private static Color background(Params params) {
        String text = params.find("BGCOLOR").orElse("0xFFFFFF").strip();
        if (!text.matches("(0[xX]|#)?[0-9a-fA-F]{6}")) {
            throw OgcException.invalidParameter("BGCOLOR", text, "a colour as 0xRRGGBB expected");
        }
        return new Color(Integer.parseInt(text.substring(text.length() - 6), 16));
    }

    private static BoundingBox box(WmsVersion version, Params params) {
        CrsCode crs = crs(version, params);
        String text = params.require("BBOX", "four numbers expected");
        double[] numbers = Params.numbers("BBOX", List.of(text.split(",", -1)), 4);
        AxisOrder axes = AxisOrder.ofWms(version.number, crs);
        BoundingBox box = axes.box(numbers, crs);
        if (!(box.width() > 0) || !(box.height() > 0)) {
            throw OgcException.invalidParameter("BBOX", text, "each minimum below its maximum expected");
        }
        double farthest = crs.isGeographic() ? FARTHEST_DEGREES : FARTHEST_METERS;
        if (Arrays.stream(numbers).anyMatch(n -> Math.abs(n) > farthest)) {
            throw OgcException.invalidParameter("BBOX", text, "a box on Earth in " + crs + " expected");
        }
        return box;
    }

    private static CrsCode crs(WmsVersion version, Params params) {
        String spelling = params.require(version.crsParameter, "a reference system expected");
        return CrsCode.parse(spelling)
                .orElseThrow(() -> OgcException.of(
                        version.crsException,
                        version.crsParameter,
                        spelling,
                        "one of " + CrsCode.SUPPORTED + " expected"));
    }
}
