package vn.datnuoc.engine.wms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.datnuoc.engine.AccessLog;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.Deadline;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.LayerGate;
import vn.datnuoc.engine.OgcRequest;
import vn.datnuoc.engine.OgcResponse;
import vn.datnuoc.engine.Recorded;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.feature.Feature;
import vn.datnuoc.engine.feature.FeatureCursor;
import vn.datnuoc.engine.feature.FeatureQuery;
import vn.datnuoc.engine.feature.RasterValue;
import vn.datnuoc.policy.Operation;

/** Answers GetFeatureInfo: what of each queried layer lies at a pixel, for who may read it. */
final class GetFeatureInfoOperation {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final LayerGate gate;
    private final AccessLog log;
    private final Duration maxPreparingTime;

    GetFeatureInfoOperation(LayerGate gate, AccessLog log, Duration maxPreparingTime) {
        this.gate = gate;
        this.log = log;
        this.maxPreparingTime = maxPreparingTime;
    }

    OgcResponse answer(OgcRequest request, GetFeatureInfo get) {
        WmsLayers.open(gate, request, Operation.WMS_GET_MAP, get.map().layers(), "LAYERS");
        List<GuardedLayer> layers =
                WmsLayers.open(gate, request, Operation.WMS_GET_FEATURE_INFO, get.queryLayers(), "QUERY_LAYERS");
        List<Optional<Filter>> filters = filters(get, layers);
        AccessLog.Entry entry = Recorded.begin(log, act(request, get, layers));
        String outcome = "FAILED";
        long features = 0;
        try {
            Deadline deadline = new Deadline(maxPreparingTime, request);
            List<Hit> hits = hits(
                    get, layers.stream().map(layer -> layer.until(deadline)).toList(), filters);
            features = hits.stream().mapToLong(hit -> hit.features().size()).sum();
            byte[] body = new FeatureInfoText(get.format()).encode(hits);
            outcome = "OK";
            return new OgcResponse(200, get.format().contentType, WmsService.PRIVATE, out -> out.write(body));
        } finally {
            entry.end(outcome, features);
        }
    }

    /** A layer's filter is the one that its place in LAYERS has. */
    private static List<Optional<Filter>> filters(GetFeatureInfo get, List<GuardedLayer> layers) {
        List<Optional<Filter>> filters = new ArrayList<>();
        for (GuardedLayer layer : layers) {
            int place = get.map().layers().indexOf(layer.layer().name());
            filters.add(
                    layer.layer().isRaster()
                            ? Optional.empty()
                            : get.map().filters().of(place, layer.schema()));
        }
        return filters;
    }

    private static List<Hit> hits(GetFeatureInfo get, List<GuardedLayer> layers, List<Optional<Filter>> filters) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            GuardedLayer layer = layers.get(i);
            hits.add(layer.layer().isRaster() ? pixel(get, layer) : hit(get, layer, filters.get(i)));
        }
        return hits;
    }

    private static Hit hit(GetFeatureInfo get, GuardedLayer layer, Optional<Filter> filter) {
        BoundingBox box = layer.schema().geometry() == GeometryKind.MULTI_POLYGON ? get.point() : get.reach();
        FeatureQuery query = new FeatureQuery(
                Optional.of(box),
                filter,
                Optional.empty(),
                List.of(),
                0,
                get.featureCount(),
                Optional.of(CrsCode.CRS84));
        List<Feature> features = new ArrayList<>();
        try (FeatureCursor cursor = layer.features(query)) {
            cursor.forEachRemaining(features::add);
        }
        return new Hit(layer, layer.schema().attributes(), features);
    }

    /** A pixel has no id of its own: where there is a value, it is the first feature of its layer. */
    private static Hit pixel(GetFeatureInfo get, GuardedLayer layer) {
        Geometry point =
                GEOMETRIES.createPoint(get.point().in(CrsCode.CRS84).envelope().centre());
        List<Feature> features = layer.value(new MapLayers(get.map()).day(layer), get.point()).stream()
                .map(value -> new Feature(1, point, value.values()))
                .toList();
        return new Hit(layer, RasterValue.ATTRIBUTES, features);
    }

    private static AccessLog.Act act(OgcRequest request, GetFeatureInfo get, List<GuardedLayer> layers) {
        return new AccessLog.Act(
                request.subject(),
                "WMS GetFeatureInfo",
                get.queryLayers(),
                layers.stream().map(GuardedLayer::grant).toList(),
                "at " + get.point(),
                request.requestId());
    }

    /**
     * What was hit of one layer.
     *
     * @param attributes what the caller may see; day and value of a raster layer
     * @param features in longitude and latitude, values in the order of {@code attributes}
     */
    record Hit(GuardedLayer layer, List<Attribute> attributes, List<Feature> features) {}
}
