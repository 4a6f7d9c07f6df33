package vn.datnuoc.engine.wfs;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import vn.datnuoc.engine.AccessLog;
import vn.datnuoc.engine.EntityTag;
import vn.datnuoc.engine.Fault;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.LayerGate;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.OgcRequest;
import vn.datnuoc.engine.OgcResponse;
import vn.datnuoc.engine.OgcService;
import vn.datnuoc.engine.OwsExceptionReport;
import vn.datnuoc.engine.Params;
import vn.datnuoc.engine.Recorded;
import vn.datnuoc.engine.xml.XmlException;
import vn.datnuoc.engine.xml.XmlReader;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Operation;

/** Web Feature Service 2.0.0, 1.1.0 and 1.0.0, read only. Thread-safe. */
public final class WfsService implements OgcService {
    private static final String XML = "text/xml;charset=UTF-8";

    private final LayerGate gate;
    private final AccessLog log;
    private final GetFeatureOperation getFeature;

    /** @param maxPreparingTime after which an answer that has not begun is given up */
    public WfsService(LayerGate gate, AccessLog log, Clock clock, Duration maxPreparingTime) {
        this.gate = gate;
        this.log = log;
        this.getFeature = new GetFeatureOperation(gate, log, clock, maxPreparingTime);
    }

    @Override
    public OgcResponse handle(OgcRequest request) {
        String version = request.parameters().getOrDefault("VERSION", WfsVersion.V2_0_0.number);
        try {
            WfsPost post = read(request);
            version = post.params().find("VERSION").orElse(version);
            return answer(request, post);
        } catch (RuntimeException e) {
            return OwsExceptionReport.of(recorded(Fault.of(e, request), request), version);
        }
    }

    private OgcException recorded(OgcException exception, OgcRequest request) {
        try {
            Recorded.refusal(
                    log, exception, request, "WFS " + request.parameters().getOrDefault("REQUEST", "POST"));
            return exception;
        } catch (OgcException unavailable) {
            return Fault.of(unavailable, request);
        }
    }

    private static WfsPost read(OgcRequest request) {
        if (request.body().length == 0) {
            return new WfsPost(new Params(request.parameters()), Optional.empty());
        }
        try {
            return WfsPost.of(XmlReader.parse(request.body()));
        } catch (XmlException e) {
            throw OgcException.invalidParameter("body", "XML", String.valueOf(e.getMessage()));
        }
    }

    private OgcResponse answer(OgcRequest request, WfsPost post) {
        Params params = post.params();
        String operation = params.require("REQUEST", "the operation expected, for example GetCapabilities");
        Optional<Element> filter = post.filter();
        return switch (operation) {
            case "GetCapabilities" -> capabilities(request, params);
            case "DescribeFeatureType" -> describe(request, params, version(params));
            case "GetFeature" -> getFeature.answer(request, GetFeature.parse(version(params), params, filter));
            case "GetPropertyValue" ->
                getFeature.answer(request, GetFeature.parsePropertyValue(version(params), params, filter));
            case "ListStoredQueries" -> xml(StoredQueries.list(list(request, Operation.WFS_GET_FEATURE)));
            case "DescribeStoredQueries" -> xml(StoredQueries.describe());
            case "Transaction", "LockFeature", "GetFeatureWithLock", "CreateStoredQuery", "DropStoredQuery" ->
                throw OgcException.notSupported(
                        "request",
                        operation + ": published data is read only; editors write their drafts at /draft/wfs");
            default ->
                throw OgcException.notSupported(
                        "request", operation + ": GetCapabilities, DescribeFeatureType or GetFeature expected");
        };
    }

    /** The version to work with; a client that names none gets the highest. */
    private static WfsVersion version(Params params) {
        String text = params.find("VERSION").orElse(WfsVersion.V2_0_0.number);
        return WfsVersion.find(text)
                .orElseThrow(() -> OgcException.invalidParameter("version", text, "2.0.0, 1.1.0 or 1.0.0 expected"));
    }

    private OgcResponse capabilities(OgcRequest request, Params params) {
        WfsVersion version = negotiated(params);
        List<GuardedLayer> layers = list(request, Operation.WFS_GET_CAPABILITIES);
        long catalogVersion = gate.catalogVersion();
        EntityTag tag = EntityTag.of(request, layers, catalogVersion);
        if (tag.isKnownTo(request)) {
            return tag.notModified(XML, CACHE);
        }
        byte[] document = WfsCapabilities.of(version, request.endpoint(), layers, catalogVersion);
        return new OgcResponse(200, XML, tag.with(CACHE), out -> out.write(document));
    }

    /** OWS Common 7.3.2: the first version the client accepts; of a client that only names one, the nearest. */
    private static WfsVersion negotiated(Params params) {
        Optional<String> accepted = params.find("ACCEPTVERSIONS");
        if (accepted.isPresent()) {
            return Arrays.stream(accepted.get().split(","))
                    .flatMap(v -> WfsVersion.find(v).stream())
                    .findFirst()
                    .orElseThrow(() ->
                            OgcException.versionNegotiationFailed(accepted.get(), "2.0.0, 1.1.0 or 1.0.0 expected"));
        }
        String asked = params.find("VERSION").orElse(WfsVersion.V2_0_0.number);
        return WfsVersion.find(asked).orElse(asked.startsWith("1.") ? WfsVersion.V1_1_0 : WfsVersion.V2_0_0);
    }

    private OgcResponse describe(OgcRequest request, Params params, WfsVersion version) {
        Optional<Map.Entry<String, String>> names = params.findAny("TYPENAME", "TYPENAMES");
        List<GuardedLayer> layers = names.isEmpty()
                ? list(request, Operation.WFS_DESCRIBE_FEATURE_TYPE)
                : open(request, names.get().getValue());
        return xml(new DescribeFeatureType(version, request.endpoint()).describe(layers));
    }

    private List<GuardedLayer> open(OgcRequest request, String names) {
        List<LayerName> layers = Stream.of(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> Params.layer("typeName", name, request.component()))
                .distinct()
                .toList();
        return gate.open(layers, Operation.WFS_DESCRIBE_FEATURE_TYPE.right(), request.subject(), "typeName").stream()
                .map(layer -> FeatureTypes.require(layer, "typeName"))
                .toList();
    }

    private List<GuardedLayer> list(OgcRequest request, Operation operation) {
        return FeatureTypes.list(gate, request, operation);
    }

    private static OgcResponse xml(byte[] document) {
        return new OgcResponse(200, XML, CACHE, out -> out.write(document));
    }

    private static final Map<String, String> CACHE =
            Map.of("Cache-Control", "private, no-cache", "Vary", "Authorization, Cookie");
}
