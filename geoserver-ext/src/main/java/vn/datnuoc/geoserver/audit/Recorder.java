package vn.datnuoc.geoserver.audit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.geoserver.ows.Request;
import org.geoserver.ows.Response;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.audit.ChainedLog;
import vn.datnuoc.geoserver.access.Asked;
import vn.datnuoc.geoserver.access.Parameters;
import vn.datnuoc.policy.AccessRequest;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.Decision;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;

/**
 * Records one OGC request: pictures and tiles are counted, lists are not recorded, everything else has a line before it and a
 * line after it. A refusal has one line. One for the whole node: it remembers what is under way. Thread-safe.
 */
public final class Recorder {

    private static final int LONGEST_DETAIL = 1_000;
    private static final List<String> TELLING =
            List.of("BBOX", "CQL_FILTER", "FILTER", "FEATUREID", "RESOURCEID", "OUTPUTFORMAT", "FORMAT", "SUBSET");
    private static final List<String> NAMING =
            List.of("LAYERS", "QUERY_LAYERS", "LAYER", "TYPENAMES", "TYPENAME", "COVERAGEID", "COVERAGE", "IDENTIFIER");

    /** The one by which the tile cache asks GeoServer for a map: the tile is what was asked for, and is counted already. */
    private static final String OF_TILE_CACHE = "org.geoserver.gwc.InternalDispatchServletRequest";

    /** Not kept with the HTTP request: the tile cache's throws for every attribute. */
    private final Map<Request, UnderWay> underWay = Collections.synchronizedMap(new WeakHashMap<>());

    private final ChainedLog log;
    private final Policy policy;

    public Recorder(ChainedLog log, Policy policy) {
        this.log = log;
        this.policy = policy;
    }

    /** Before it is carried out. @throws vn.datnuoc.audit.NotRecordedException when it must not be */
    public void begin(Request request, Asked asked, Subject subject, Content content) {
        List<LayerName> layers = content.layers().stream()
                .flatMap(name -> layers(name, request, asked.right(), subject))
                .distinct()
                .toList();
        boolean begins =
                switch (asked.operation()) {
                    case WMS_GET_MAP, WMS_GET_LEGEND_GRAPHIC, WMTS_GET_TILE -> count(request, asked, subject, layers);
                    case WMS_GET_CAPABILITIES,
                            WFS_GET_CAPABILITIES,
                            WCS_GET_CAPABILITIES,
                            WMTS_GET_CAPABILITIES,
                            // asked for once more as one of WMS
                            WMTS_GET_FEATURE_INFO -> false;
                    default -> true;
                };
        Optional<ChainedLog.Entry> entry = begins
                ? Optional.of(log.begin(act(asked, subject, layers, detail(request, content))))
                : Optional.empty();
        underWay.put(request, new UnderWay(entry, asked.operation()));
    }

    /** A picture is never begun. */
    private boolean count(Request request, Asked asked, Subject subject, List<LayerName> layers) {
        if (!isOfTileCache(request)) {
            log.count(subject.name(), names(layers), asked.operation().title());
        }
        return false;
    }

    private ChainedLog.Act act(Asked asked, Subject subject, List<LayerName> layers, String detail) {
        List<String> grants = layers.stream()
                .flatMap(layer -> grant(subject, layer, asked.right()).stream())
                .distinct()
                .toList();
        return new ChainedLog.Act(subject.name(), asked.operation().title(), names(layers), grants, detail, "-");
    }

    private Optional<String> grant(Subject subject, LayerName layer, Right right) {
        return policy.decide(new AccessRequest(subject, layer, right)) instanceof Decision.Allow allow
                ? Optional.of(allow.grant())
                : Optional.empty();
    }

    /** One that is named without its component is of the component in the path, or of any where it may be read. */
    private Stream<LayerName> layers(String name, Request request, Right right, Subject subject) {
        if (name.contains(":")) {
            return LayerName.find(name).stream();
        }
        Optional<Component> ofPath = Optional.ofNullable(request.getContext()).flatMap(Component::ofCode);
        return ofPath.map(Stream::of)
                .orElseGet(() -> Stream.of(Component.values()))
                .flatMap(component -> LayerName.find(component.code() + ":" + name).stream())
                .filter(layer ->
                        ofPath.isPresent() || grant(subject, layer, right).isPresent());
    }

    /** It was carried out; whatever of its result goes to the client is counted. */
    public void executed(Request request, @Nullable Object result) {
        UnderWay begun = underWay.get(request);
        if (begun != null) {
            Optional.ofNullable(result).ifPresentOrElse(begun::executed, begun::answered);
        }
    }

    /** The response that is to be used instead, so that its end is seen. */
    public Response responding(Request request, Response response) {
        UnderWay begun = underWay.get(request);
        return begun == null ? response : new WitnessedResponse(response, begun::answered);
    }

    /** After it, however it went; whatever never began was refused. */
    public void end(Request request, Subject subject) {
        UnderWay begun = underWay.remove(request);
        if (begun == null) {
            refused(request, subject);
        } else if (begun.entry().isPresent()) {
            begun.entry().get().answered(begun.outcome(request), begun.count());
        } else if (begun.outcome(request).equals(UnderWay.REFUSED)) {
            refused(request, subject);
        }
    }

    private void refused(Request request, Subject subject) {
        Parameters parameters = Parameters.of(request.getHttpRequest());
        String operation = Optional.ofNullable(request.getRequest()).orElse("?");
        String layers = String.join(",", Content.named(parameters, NAMING));
        log.record(subject.name(), operation, UnderWay.REFUSED, cut((layers + " " + detail(parameters)).strip()));
    }

    private static boolean isOfTileCache(Request request) {
        return request.getHttpRequest().getClass().getName().equals(OF_TILE_CACHE);
    }

    private static List<String> names(List<LayerName> layers) {
        return layers.stream().map(LayerName::toString).toList();
    }

    private static String detail(Request request, Content content) {
        String detail = detail(Parameters.of(request.getHttpRequest()));
        return cut(request.isGet() ? detail : (detail + " " + content.filter()).strip());
    }

    private static String detail(Parameters parameters) {
        return TELLING.stream()
                .flatMap(name -> parameters.all(name).map(value -> name + "=" + value))
                .collect(Collectors.joining(" "));
    }

    private static String cut(String text) {
        return text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) : text;
    }
}
