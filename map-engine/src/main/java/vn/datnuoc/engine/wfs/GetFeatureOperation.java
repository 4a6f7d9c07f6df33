package vn.datnuoc.engine.wfs;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.datnuoc.engine.AccessLog;
import vn.datnuoc.engine.Deadline;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.LayerGate;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.OgcRequest;
import vn.datnuoc.engine.OgcResponse;
import vn.datnuoc.engine.Params;
import vn.datnuoc.engine.Recorded;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.feature.FeatureCursor;
import vn.datnuoc.engine.feature.FeatureQuery;
import vn.datnuoc.engine.filter.FilterException;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Operation;

/** Answers GetFeature and GetPropertyValue: everything is checked and counted before the first byte, then the features stream. */
final class GetFeatureOperation {
    private final LayerGate gate;
    private final AccessLog log;
    private final Clock clock;
    private final Duration maxPreparingTime;
    private final BegunPages begun;

    GetFeatureOperation(LayerGate gate, AccessLog log, Clock clock, Duration maxPreparingTime) {
        this.gate = gate;
        this.log = log;
        this.clock = clock;
        this.maxPreparingTime = maxPreparingTime;
        this.begun = new BegunPages(clock);
    }

    OgcResponse answer(OgcRequest request, GetFeature get) {
        GuardedLayer layer = layer(request, get).until(new Deadline(maxPreparingTime, request));
        requireFormat(layer, get);
        long limit = get.hits() ? 0 : limit(get);
        FeatureQuery query = inAnswerCrs(get.query(layer.schema(), layer.layer().crs(), limit), get);
        AccessLog.Entry entry = Recorded.begin(log, act(request, get, layer));
        try {
            return prepared(request, get, layer, query, entry);
        } catch (FilterException e) {
            entry.end("FAILED", 0);
            throw OgcException.invalidParameter("filter", "", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            entry.end("FAILED", 0);
            throw e;
        }
    }

    private OgcResponse prepared(
            OgcRequest request, GetFeature get, GuardedLayer layer, FeatureQuery query, AccessLog.Entry entry) {
        FeatureCursor features = layer.features(query);
        FeatureCollection collection = collection(request, get, layer, query);
        if (get.byIdAlone() && collection.matched() == 0) {
            throw OgcException.notFound("ID", get.resourceIds().get(0), "the id of a feature expected");
        }
        if (!get.hits()) {
            begun.read(
                    request.subject(),
                    layer.layer().name(),
                    get,
                    layer.layer().version(),
                    query.offset() + collection.returned());
        }
        boolean alone = get.byIdAlone() && !get.hits();
        FeatureEncoder encoder = WfsVersion.of(get.format())
                .<FeatureEncoder>map(version -> new GmlEncoder(version, root(get, alone)))
                .orElseGet(() -> new GeoJsonEncoder(alone));
        return new OgcResponse(
                200,
                get.format().contentType,
                Map.of("Cache-Control", "private, no-cache", "Vary", "Authorization, Cookie"),
                out -> write(encoder, collection, features, out, entry));
    }

    private static GmlEncoder.Root root(GetFeature get, boolean alone) {
        if (get.valueReference().isPresent()) {
            return GmlEncoder.Root.VALUES;
        }
        return alone ? GmlEncoder.Root.FEATURE : GmlEncoder.Root.COLLECTION;
    }

    private static void write(
            FeatureEncoder encoder,
            FeatureCollection collection,
            FeatureCursor features,
            OutputStream out,
            AccessLog.Entry entry)
            throws IOException {
        String outcome = "FAILED";
        long written = 0;
        try (features) {
            written = encoder.encode(collection, features, out);
            outcome = "OK";
        } finally {
            entry.end(outcome, written);
        }
    }

    /** WFS 2.0.0 pages by CountDefault; a client of an earlier version knows no pages and gets everything. */
    private static long limit(GetFeature get) {
        return get.count()
                .orElse(get.version() == WfsVersion.V2_0_0 ? (long) WfsCapabilities.COUNT_DEFAULT : Integer.MAX_VALUE);
    }

    /** GeoJSON is WGS 84 (RFC 7946, 4) unless the client asks for something else. */
    private static FeatureQuery inAnswerCrs(FeatureQuery query, GetFeature get) {
        return get.format() == OutputFormat.GEOJSON && get.srs().isEmpty() ? query.in(CrsCode.CRS84) : query;
    }

    private GuardedLayer layer(OgcRequest request, GetFeature get) {
        LayerName name = get.typeName()
                .map(text -> Params.layer(get.typeNameParameter(), text, request.component()))
                .or(() -> ofIds(request, get.resourceIds()))
                .orElseThrow(() -> get.resourceIds().isEmpty()
                        ? OgcException.missingParameter(get.typeNameParameter(), "a feature type expected")
                        : unknownId(get));
        GuardedLayer layer = get.dataVersion()
                .or(() -> begun.version(request.subject(), name, get))
                .map(version ->
                        gate.open(name, version, get.operation().right(), request.subject(), get.typeNameParameter()))
                .orElseGet(() -> gate.open(name, get.operation().right(), request.subject(), get.typeNameParameter()));
        return FeatureTypes.require(layer, get.typeNameParameter());
    }

    /** An id says {@code subject.fid} and not the component: the first readable layer of that subject. */
    private Optional<LayerName> ofIds(OgcRequest request, List<String> ids) {
        return ids.stream()
                .findFirst()
                .flatMap(id -> FeatureTypes.list(gate, request, Operation.WFS_GET_FEATURE).stream()
                        .map(layer -> layer.layer().name())
                        .filter(name -> id.startsWith(name.subject() + "."))
                        .findFirst());
    }

    private static OgcException unknownId(GetFeature get) {
        String id = get.resourceIds().get(0);
        return get.byIdAlone()
                ? OgcException.notFound("ID", id, "the id of a feature expected")
                : OgcException.invalidParameter("RESOURCEID", id, "the id of a feature expected");
    }

    private static void requireFormat(GuardedLayer layer, GetFeature get) {
        if (!layer.limits().formats().isEmpty()
                && !layer.limits().formats().contains(get.format().grantName())) {
            throw OgcException.forbidden("outputFormat", layer.layer().name() + " as " + get.format().name);
        }
    }

    private AccessLog.Act act(OgcRequest request, GetFeature get, GuardedLayer layer) {
        return new AccessLog.Act(
                request.subject(),
                "WFS " + get.operation().title() + (get.hits() ? " hits" : ""),
                List.of(layer.layer().name()),
                List.of(layer.grant()),
                detail(get.params()),
                request.requestId());
    }

    private static String detail(Params params) {
        StringBuilder detail = new StringBuilder();
        for (String name :
                List.of("BBOX", "FILTER", "CQL_FILTER", "RESOURCEID", "FEATUREID", "ID", "STARTINDEX", "COUNT")) {
            params.find(name).ifPresent(value -> detail.append(detail.isEmpty() ? "" : " ")
                    .append(name)
                    .append('=')
                    .append(value));
        }
        return detail.toString();
    }

    private FeatureCollection collection(OgcRequest request, GetFeature get, GuardedLayer layer, FeatureQuery query) {
        long matched = layer.count(query);
        long returned = Math.max(0, Math.min(query.limit(), matched - query.offset()));
        CrsCode crs = query.crs().orElse(layer.layer().crs());
        GetFeature.Srs srs = get.srs().orElseGet(() -> get.version().spelled(crs));
        PageLinks links = new PageLinks(request.endpoint(), get, layer.layer().version(), query.limit());
        return new FeatureCollection(
                layer,
                crs,
                srs.spelling(),
                srs.axes(),
                crs.equals(layer.layer().crs()),
                get.wantsGeometry(layer.schema()),
                matched,
                returned,
                returned > 0 && query.offset() + returned < matched
                        ? links.at(query.offset() + returned)
                        : Optional.empty(),
                query.offset() > 0 && !get.hits()
                        ? links.at(Math.max(0, query.offset() - query.limit()))
                        : Optional.empty(),
                clock.instant(),
                DescribeFeatureType.address(
                        WfsVersion.of(get.format()).orElse(get.version()),
                        request.endpoint(),
                        layer.layer().name().toString()));
    }
}
