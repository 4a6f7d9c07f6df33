package vn.datnuoc.geoserver.audit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.geoserver.ows.Request;
import vn.datnuoc.audit.ChainedLog;
import vn.datnuoc.geoserver.access.Asked;
import vn.datnuoc.geoserver.access.Parameters;
import vn.datnuoc.policy.AccessRequest;
import vn.datnuoc.policy.Decision;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Operation;
import vn.datnuoc.policy.Policy;
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

    /** Not kept with the HTTP request: the one by which the tile cache asks for a map throws for every attribute. */
    private final Map<Request, State> underWay = Collections.synchronizedMap(new WeakHashMap<>());

    private final ChainedLog log;
    private final Policy policy;

    public Recorder(ChainedLog log, Policy policy) {
        this.log = log;
        this.policy = policy;
    }

    /** Before it is carried out. @throws vn.datnuoc.audit.NotRecordedException when it must not be */
    public void begin(Request request, Asked asked, Subject subject) {
        Parameters parameters = Parameters.of(request.getHttpRequest());
        List<String> layers = layers(parameters);
        switch (asked.operation()) {
            case WMS_GET_MAP, WMS_GET_LEGEND_GRAPHIC, WMTS_GET_TILE -> {
                log.count(subject.name(), layers, asked.operation().title());
                mark(request, State.NOTHING_TO_END);
            }
            case WMS_GET_CAPABILITIES,
                    WFS_GET_CAPABILITIES,
                    WCS_GET_CAPABILITIES,
                    WMTS_GET_CAPABILITIES,
                    WMTS_GET_FEATURE_INFO -> mark(request, State.NOTHING_TO_END);
            default ->
                mark(request, new State(Optional.of(log.begin(act(asked.operation(), subject, parameters, layers)))));
        }
    }

    private ChainedLog.Act act(Operation operation, Subject subject, Parameters parameters, List<String> layers) {
        List<String> grants = layers.stream()
                .flatMap(name -> LayerName.find(name).stream())
                .map(layer -> policy.decide(new AccessRequest(subject, layer, operation.right())))
                .flatMap(decision -> decision instanceof Decision.Allow allow ? Stream.of(allow.grant()) : Stream.of())
                .toList();
        return new ChainedLog.Act(subject.name(), operation.title(), layers, grants, detail(parameters), "-");
    }

    /** After it, however it went; whatever never began was refused. */
    public void end(Request request, Subject subject) {
        State begun = underWay.remove(request);
        if (begun != null) {
            begun.entry.ifPresent(entry -> entry.end(request.getError() == null ? "OK" : "FAILED", 0));
        } else {
            Parameters parameters = Parameters.of(request.getHttpRequest());
            String operation = Optional.ofNullable(request.getRequest()).orElse("?");
            log.record(
                    subject.name(),
                    operation,
                    "REFUSED",
                    cut(String.join(",", layers(parameters)) + " " + detail(parameters)));
        }
    }

    private void mark(Request request, State state) {
        underWay.put(request, state);
    }

    private static List<String> layers(Parameters parameters) {
        return NAMING.stream()
                .flatMap(name -> parameters.find(name).stream())
                .flatMap(names -> Stream.of(names.split("[,()]")))
                .map(name -> name.strip().replace("__", ":"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static String detail(Parameters parameters) {
        return cut(TELLING.stream()
                .flatMap(name -> parameters.find(name).map(value -> name + "=" + value).stream())
                .collect(Collectors.joining(" ")));
    }

    private static String cut(String text) {
        return text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) : text;
    }

    /** @param entry to be ended; empty for what is counted or not recorded */
    private record State(Optional<ChainedLog.Entry> entry) {

        static final State NOTHING_TO_END = new State(Optional.empty());
    }
}
