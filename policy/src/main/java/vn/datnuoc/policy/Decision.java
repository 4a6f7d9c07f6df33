package vn.datnuoc.policy;

/** The answer to an {@link AccessRequest}. The doors act on it; they never look at grants themselves. */
public sealed interface Decision {

    /** @param grant id of the grant that decided, for the audit log */
    record Allow(Limits limits, String grant) implements Decision {}

    /**
     * @param hidden answer with the same bytes as if the layer did not exist
     * @param reason for the audit log and the explanation, never for the client of a hidden layer
     */
    record Deny(boolean hidden, String reason) implements Decision {}
}
