package vn.datnuoc.engine;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.Subject;

/**
 * A request as a door received it.
 *
 * @param parameters query or form parameters, names in upper case, the first value of each
 * @param body the XML of a POST, at most 256 KiB; empty for GET
 * @param endpoint address under which the caller reached this service, without query, for links in answers
 * @param service the service that the path names ({@code WMS}, {@code WFS}); absent for {@code /ows}
 * @param component the component that the path names; absent for all
 * @param ifNoneMatch the header of that name, of a client that has an earlier answer
 * @param requestId for the log and for error pages
 * @param abandoned true once nobody waits for the answer any more; asked by the thread that prepares it
 */
public record OgcRequest(
        Map<String, String> parameters,
        byte[] body,
        String endpoint,
        Optional<String> service,
        Optional<Component> component,
        Subject subject,
        Optional<String> ifNoneMatch,
        String requestId,
        BooleanSupplier abandoned) {

    /** Of somebody who waits for the answer as long as it takes. */
    public OgcRequest(
            Map<String, String> parameters,
            byte[] body,
            String endpoint,
            Optional<String> service,
            Optional<Component> component,
            Subject subject,
            Optional<String> ifNoneMatch,
            String requestId) {
        this(parameters, body, endpoint, service, component, subject, ifNoneMatch, requestId, () -> false);
    }
}
