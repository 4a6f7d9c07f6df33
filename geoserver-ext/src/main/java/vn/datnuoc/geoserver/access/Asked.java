package vn.datnuoc.geoserver.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geoserver.ows.Dispatcher;
import org.geoserver.ows.Request;
import vn.datnuoc.policy.Operation;
import vn.datnuoc.policy.Right;

/**
 * What the OGC request under way asks for, and the right that takes.
 *
 * @param format of the answer, as asked for; empty is the operation's own
 */
public record Asked(Operation operation, Right right, Optional<String> format) {

    /** With these a picture tells values: who asks has to be allowed to read them. */
    private static final List<String> TELLING = List.of("CQL_FILTER", "FILTER", "FEATUREID", "SORTBY");

    public boolean isTile() {
        return operation == Operation.WMTS_GET_TILE;
    }

    /** Whether GeoServer is at work on an OGC request at all, in this thread. */
    public static boolean isUnderWay() {
        return Dispatcher.REQUEST.get() != null;
    }

    /** Empty when no OGC request is under way, or one that no table knows. */
    public static Optional<Asked> now() {
        return Optional.ofNullable(Dispatcher.REQUEST.get()).flatMap(Asked::of);
    }

    /** Empty for an operation that no table knows. */
    public static Optional<Asked> of(Request request) {
        return of(
                Optional.ofNullable(request.getService()).or(() -> Optional.ofNullable(request.getPath())),
                Optional.ofNullable(request.getRequest()),
                Optional.ofNullable(request.getOutputFormat()),
                request.getHttpRequest().getParameterMap());
    }

    /**
     * @param service as GeoServer has found it, or the end of the path while it has not; its tile cache is {@code gwc}
     * @param request the operation as GeoServer has found it
     */
    static Optional<Asked> of(
            Optional<String> service, Optional<String> request, Optional<String> format, Map<String, String[]> kvp) {
        Parameters parameters = new Parameters(kvp);
        boolean tiles = service.filter("gwc"::equalsIgnoreCase).isPresent();
        String name =
                tiles ? "WMTS" : service.or(() -> parameters.find("SERVICE")).orElse("");
        Optional<String> operation = tiles ? Optional.empty() : request;
        return Operation.find(
                        name.equalsIgnoreCase("ows")
                                ? parameters.find("SERVICE").orElse(name)
                                : name,
                        operation.or(() -> parameters.find("REQUEST")).orElse(tiles ? "GetTile" : ""))
                .map(found -> of(found, format, parameters));
    }

    private static Asked of(Operation operation, Optional<String> known, Parameters parameters) {
        Optional<String> format =
                known.or(() -> parameters.find("OUTPUTFORMAT")).or(() -> parameters.find("FORMAT"));
        Right right = Formats.right(operation, format);
        boolean telling = right == Right.VIEW
                && operation == Operation.WMS_GET_MAP
                && TELLING.stream().anyMatch(name -> parameters.find(name).isPresent());
        return new Asked(operation, telling ? Right.QUERY : right, format);
    }
}
