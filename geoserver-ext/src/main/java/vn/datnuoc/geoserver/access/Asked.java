package vn.datnuoc.geoserver.access;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.geoserver.ows.Dispatcher;
import org.geoserver.ows.Request;
import org.jspecify.annotations.Nullable;
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

    private static final ThreadLocal<@Nullable Latest> LATEST = new ThreadLocal<>();

    /** What a thread has worked out last, and of what: GeoServer finds service and operation one after the other. */
    private record Latest(
            WeakReference<Request> request,
            @Nullable String service,
            @Nullable String operation,
            @Nullable String format,
            Optional<Asked> asked) {

        boolean isOf(Request other) {
            return request.refersTo(other)
                    && Objects.equals(service, other.getService())
                    && Objects.equals(operation, other.getRequest())
                    && Objects.equals(format, other.getOutputFormat());
        }
    }

    public boolean isTile() {
        return operation == Operation.WMTS_GET_TILE;
    }

    /** Whether GeoServer is at work on an OGC request at all, in this thread. */
    public static boolean isUnderWay() {
        return Dispatcher.REQUEST.get() != null;
    }

    /**
     * Empty when no OGC request is under way, or one that no table knows. GeoServer asks for each layer of a list, some times
     * over: it is worked out once while the request stays as it is.
     */
    public static Optional<Asked> now() {
        Request request = Dispatcher.REQUEST.get();
        if (request == null) {
            return Optional.empty();
        }
        Latest latest = LATEST.get();
        if (latest == null || !latest.isOf(request)) {
            latest = new Latest(
                    new WeakReference<>(request),
                    request.getService(),
                    request.getRequest(),
                    request.getOutputFormat(),
                    of(request));
            LATEST.set(latest);
        }
        return latest.asked;
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
