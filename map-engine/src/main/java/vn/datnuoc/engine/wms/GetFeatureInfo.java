package vn.datnuoc.engine.wms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.Params;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.LayerName;

/**
 * A GetFeatureInfo request.
 *
 * @param column pixels from the left, from 0 on
 * @param row pixels from the top, from 0 on
 */
record GetFeatureInfo(
        GetMap map, List<LayerName> queryLayers, int column, int row, InfoFormat format, int featureCount) {
    private static final int REACH_PX = 4;
    private static final int MAX_FEATURES = 100;

    static GetFeatureInfo parse(Params params, Optional<Component> component, OwnStyles document) {
        Map<String, String> ofMap = new HashMap<>(params.values());
        ofMap.remove("FORMAT");
        GetMap map = GetMap.parse(new Params(ofMap), component, document);
        List<LayerName> queryLayers = GetMap.layers("QUERY_LAYERS", params, component);
        for (LayerName name : queryLayers) {
            if (!map.layers().contains(name)) {
                throw OgcException.layerNotDefined("QUERY_LAYERS", name.toString());
            }
        }
        return new GetFeatureInfo(
                map,
                queryLayers,
                pixel(map.version().column, params, map.view().widthPx()),
                pixel(map.version().row, params, map.view().heightPx()),
                InfoFormat.parse(params.find("INFO_FORMAT").orElse(InfoFormat.TEXT.name)),
                params.wholeNumber("FEATURE_COUNT", 1, MAX_FEATURES).orElse(1L).intValue());
    }

    private static int pixel(String name, Params params, int size) {
        String other = name.equals("I") ? "X" : name.equals("J") ? "Y" : name;
        String parameter = params.find(name).isPresent() ? name : other;
        String text = params.find(parameter)
                .orElseThrow(() -> OgcException.missingParameter(name, "a pixel of the map expected"));
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) >= size) {
            throw OgcException.of("InvalidPoint", name, text, "a pixel from 0 to " + (size - 1) + " expected");
        }
        return Integer.parseInt(text);
    }

    /** Four pixels around the point, so that points and thin lines can be hit. */
    BoundingBox reach() {
        BoundingBox box = map.view().bbox();
        double perColumn = box.width() / map.view().widthPx();
        double perRow = box.height() / map.view().heightPx();
        double x = box.minX() + (column + 0.5) * perColumn;
        double y = box.maxY() - (row + 0.5) * perRow;
        return new BoundingBox(
                x - REACH_PX * perColumn,
                y - REACH_PX * perRow,
                x + REACH_PX * perColumn,
                y + REACH_PX * perRow,
                box.crs());
    }

    /** The middle of the pixel, for polygons, which are hit or not. */
    BoundingBox point() {
        BoundingBox box = map.view().bbox();
        double x = box.minX() + (column + 0.5) * box.width() / map.view().widthPx();
        double y = box.maxY() - (row + 0.5) * box.height() / map.view().heightPx();
        return new BoundingBox(x, y, x, y, box.crs());
    }
}
