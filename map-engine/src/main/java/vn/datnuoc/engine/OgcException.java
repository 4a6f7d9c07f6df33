package vn.datnuoc.engine;

import java.util.Optional;
import vn.datnuoc.policy.LayerName;

/** What the client did wrong or may not do, in the terms of the OGC exception reports. */
public final class OgcException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String code;
    private final String locator;
    private final int status;
    private transient Optional<Refusal> refusal = Optional.empty();

    private OgcException(int status, String code, String locator, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.locator = locator;
    }

    public static OgcException invalidParameter(String parameter, String value, String expected) {
        return new OgcException(400, "InvalidParameterValue", parameter, parameter + "=" + value + ": " + expected);
    }

    public static OgcException missingParameter(String parameter, String expected) {
        return new OgcException(400, "MissingParameterValue", parameter, parameter + " is missing: " + expected);
    }

    public static OgcException versionNegotiationFailed(String asked, String offered) {
        return new OgcException(
                400, "VersionNegotiationFailed", "AcceptVersions", "AcceptVersions=" + asked + ": " + offered);
    }

    /** A single thing that was asked for by its id and does not exist, or not for the caller. */
    public static OgcException notFound(String parameter, String value, String expected) {
        return new OgcException(404, "NotFound", parameter, parameter + "=" + value + ": " + expected);
    }

    /** With a code of one service's own, as WMS has them. */
    public static OgcException of(String code, String parameter, String value, String expected) {
        return new OgcException(400, code, parameter, parameter + "=" + value + ": " + expected);
    }

    public static OgcException notSupported(String parameter, String what) {
        return new OgcException(400, "OperationNotSupported", parameter, what);
    }

    /** Also for a hidden layer: hidden and missing give the same bytes. */
    public static OgcException layerNotDefined(String parameter, String layer) {
        return new OgcException(404, "LayerNotDefined", parameter, "no layer " + layer);
    }

    public static OgcException forbidden(String parameter, String layer) {
        return new OgcException(403, "Forbidden", parameter, "not allowed on " + layer);
    }

    /** The policy, the audit log or the data cannot be reached: refused, try again. */
    public static OgcException unavailable(String what, Throwable cause) {
        OgcException exception = new OgcException(503, "NoApplicableCode", "", what);
        exception.initCause(cause);
        return exception;
    }

    /** The same without a cause: nothing is broken, there is only too much to do. */
    public static OgcException unavailable(String what) {
        return new OgcException(503, "NoApplicableCode", "", what);
    }

    /** As another server has reported it to us. @param status 400 to 499 */
    public static OgcException reported(int status, String code, String locator, String message) {
        return new OgcException(status, code, locator, message);
    }

    /** What nobody foresaw. The client sees the id under which the log has the rest. */
    static OgcException failed(String requestId) {
        return new OgcException(500, "NoApplicableCode", "", "request " + requestId);
    }

    /** For the audit log alone: the answer to the client says nothing of it. */
    OgcException refusing(LayerName layer, String reason) {
        refusal = Optional.of(new Refusal(layer, reason));
        return this;
    }

    /** What the policy refused, when this is a refusal and not a mistake. */
    public Optional<Refusal> refusal() {
        return refusal;
    }

    /** OWS exception code, spelled as in OWS Common; WMS spells some of them its own way. */
    public String code() {
        return code;
    }

    public String locator() {
        return locator;
    }

    public int status() {
        return status;
    }

    /** @param reason never for the client */
    public record Refusal(LayerName layer, String reason) {}
}
