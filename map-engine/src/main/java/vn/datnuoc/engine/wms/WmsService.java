package vn.datnuoc.engine.wms;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.datnuoc.engine.AccessLog;
import vn.datnuoc.engine.Deadline;
import vn.datnuoc.engine.EntityTag;
import vn.datnuoc.engine.Fault;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.LayerGate;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.OgcRequest;
import vn.datnuoc.engine.OgcResponse;
import vn.datnuoc.engine.OgcService;
import vn.datnuoc.engine.Params;
import vn.datnuoc.engine.Recorded;
import vn.datnuoc.engine.draw.DrawnLayer;
import vn.datnuoc.engine.draw.MapRenderer;
import vn.datnuoc.engine.draw.Picture;
import vn.datnuoc.engine.draw.TooManyShapesException;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Operation;
import vn.datnuoc.policy.Subject;

/** Web Map Service 1.3.0 and 1.1.1. Thread-safe. */
public final class WmsService implements OgcService {
    static final Map<String, String> PRIVATE =
            Map.of("Cache-Control", "private, no-cache", "Vary", "Authorization, Cookie");

    private static final String SLD_FORMAT = "application/vnd.ogc.sld+xml;charset=UTF-8";

    private final LayerGate gate;
    private final AccessLog log;
    private final Duration maxPreparingTime;
    private final MapRenderer renderer = new MapRenderer();
    private final OwnStyles.Documents ownStyles = new OwnStyles.Documents();
    private final GetFeatureInfoOperation featureInfo;

    public WmsService(LayerGate gate, AccessLog log, Duration maxPreparingTime) {
        this.gate = gate;
        this.log = log;
        this.maxPreparingTime = maxPreparingTime;
        this.featureInfo = new GetFeatureInfoOperation(gate, log, maxPreparingTime);
    }

    @Override
    public OgcResponse handle(OgcRequest request) {
        try {
            return answer(request, new Params(request.parameters()));
        } catch (RuntimeException e) {
            return report(recorded(Fault.of(e, request), request), request);
        }
    }

    /** What went wrong, in the version and the form that the request asks for. */
    public static OgcResponse report(OgcException exception, OgcRequest request) {
        Params params = new Params(request.parameters());
        return ServiceExceptionReport.of(exception, WmsVersion.negotiated(params), params);
    }

    private OgcException recorded(OgcException exception, OgcRequest request) {
        try {
            Recorded.refusal(
                    log, exception, request, "WMS " + request.parameters().getOrDefault("REQUEST", ""));
            return exception;
        } catch (OgcException unavailable) {
            return Fault.of(unavailable, request);
        }
    }

    private OgcResponse answer(OgcRequest request, Params params) {
        String operation = params.require("REQUEST", "the operation expected, for example GetCapabilities");
        return switch (operation) {
            case "GetCapabilities", "capabilities" -> capabilities(request, params);
            case "GetMap", "map" -> map(request, GetMap.parse(params, request.component(), ownStyles(request, params)));
            case "GetFeatureInfo" ->
                featureInfo.answer(
                        request, GetFeatureInfo.parse(params, request.component(), ownStyles(request, params)));
            case "GetLegendGraphic" -> legend(request, params);
            case "DescribeLayer" -> describeLayer(request, params);
            case "GetStyles" -> styles(request, params);
            default ->
                throw OgcException.notSupported(
                        "REQUEST",
                        operation
                                + ": GetCapabilities, GetMap, GetFeatureInfo, GetLegendGraphic, DescribeLayer or GetStyles"
                                + " expected");
        };
    }

    private OgcResponse capabilities(OgcRequest request, Params params) {
        WmsVersion version = WmsVersion.negotiated(params);
        List<GuardedLayer> layers = WmsLayers.list(gate, request, Operation.WMS_GET_CAPABILITIES);
        List<LayerName> queryable = queryable(request);
        long catalogVersion = gate.catalogVersion();
        EntityTag tag = EntityTag.of(request, layers, queryable, catalogVersion);
        if (tag.isKnownTo(request)) {
            return tag.notModified(version.capabilitiesFormat, PRIVATE);
        }
        byte[] document = new WmsCapabilities(version, request.endpoint(), queryable).of(layers, catalogVersion);
        return new OgcResponse(200, version.capabilitiesFormat, tag.with(PRIVATE), out -> out.write(document));
    }

    private List<LayerName> queryable(OgcRequest request) {
        return WmsLayers.list(gate, request, Operation.WMS_GET_FEATURE_INFO).stream()
                .map(layer -> layer.layer().name())
                .toList();
    }

    /** Styles of one's own cost work that nobody else has any use of. */
    private OwnStyles ownStyles(OgcRequest request, Params params) {
        if (params.find(OwnStyles.PARAMETER).isPresent() && request.subject() instanceof Subject.Anonymous) {
            throw OgcException.notSupported(
                    OwnStyles.PARAMETER,
                    OwnStyles.PARAMETER + " is for accounts; log in, or take the layer's own style");
        }
        return ownStyles.of(params);
    }

    /** A picture that tells values takes the right of those who may read them. */
    private OgcResponse map(OgcRequest request, GetMap getMap) {
        Operation operation = getMap.tells() ? Operation.WMS_GET_FEATURE_INFO : Operation.WMS_GET_MAP;
        List<GuardedLayer> layers = WmsLayers.open(gate, request, operation, getMap.layers(), "LAYERS");
        layers.forEach(layer -> requireScaleAndFormat(layer, getMap));
        EntityTag tag = EntityTag.of(request, layers);
        if (tag.isKnownTo(request)) {
            Recorded.count(log, request.subject(), getMap.layers(), Operation.WMS_GET_MAP.title());
            return tag.notModified(getMap.format().contentType(), PRIVATE);
        }
        Deadline deadline = new Deadline(maxPreparingTime, request);
        List<DrawnLayer> drawn = new MapLayers(getMap)
                .drawn(layers.stream().map(layer -> layer.until(deadline)).toList());
        Recorded.count(log, request.subject(), getMap.layers(), Operation.WMS_GET_MAP.title());
        PictureFormat format = getMap.format();
        if (format.isOfShapes()) {
            byte[] document = shapes(getMap, drawn, deadline);
            return new OgcResponse(200, format.contentType(), tag.with(PRIVATE), out -> out.write(document));
        }
        Picture picture = renderer.render(getMap.view(), drawn, deadline);
        return new OgcResponse(200, format.contentType(), tag.with(PRIVATE), out -> format.encode(picture, out));
    }

    private byte[] shapes(GetMap getMap, List<DrawnLayer> drawn, Deadline deadline) {
        String title = getMap.layers().stream().map(LayerName::toString).collect(Collectors.joining(", "));
        try {
            return getMap.format()
                    .write(getMap.view(), title, canvas -> renderer.render(getMap.view(), drawn, canvas, deadline));
        } catch (TooManyShapesException e) {
            throw OgcException.invalidParameter(
                    "BBOX", getMap.view().bbox().toString(), e.getMessage() + "; a smaller part expected");
        }
    }

    private static void requireScaleAndFormat(GuardedLayer layer, GetMap getMap) {
        if (getMap.view().groundMetersPerPixel() < layer.limits().minMetersPerPixel()) {
            throw OgcException.forbidden(
                    "BBOX",
                    layer.layer().name() + " finer than " + layer.limits().minMetersPerPixel() + " m per pixel");
        }
        if (!layer.limits().formats().isEmpty()
                && !layer.limits().formats().contains(getMap.format().grantName())) {
            throw OgcException.forbidden(
                    "FORMAT", layer.layer().name() + " as " + getMap.format().contentType());
        }
    }

    private OgcResponse describeLayer(OgcRequest request, Params params) {
        DescribeLayer description = new DescribeLayer(WmsVersion.of(params), request);
        byte[] document = description.document(layers(request, params, Operation.WMS_DESCRIBE_LAYER));
        return new OgcResponse(200, description.format(), PRIVATE, out -> out.write(document));
    }

    private OgcResponse styles(OgcRequest request, Params params) {
        byte[] document = GetStyles.document(layers(request, params, Operation.WMS_GET_STYLES));
        return new OgcResponse(200, SLD_FORMAT, PRIVATE, out -> out.write(document));
    }

    private List<GuardedLayer> layers(OgcRequest request, Params params, Operation operation) {
        List<LayerName> names = GetMap.layers("LAYERS", params, request.component());
        return WmsLayers.open(gate, request, operation, names, "LAYERS");
    }

    private OgcResponse legend(OgcRequest request, Params params) {
        GetLegendGraphic legend = GetLegendGraphic.parse(params, request.component());
        GuardedLayer layer = WmsLayers.open(
                        gate, request, Operation.WMS_GET_LEGEND_GRAPHIC, List.of(legend.layer()), legend.parameter())
                .get(0);
        Picture picture = legend.draw(layer.style());
        return new OgcResponse(200, legend.format().contentType(), PRIVATE, out -> legend.format()
                .encode(picture, out));
    }
}
