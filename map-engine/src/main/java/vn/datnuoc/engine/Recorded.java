package vn.datnuoc.engine;

/** What cannot be recorded is not done. */
public final class Recorded {
    private Recorded() {}

    /** @throws OgcException when the access log cannot be written */
    public static AccessLog.Entry begin(AccessLog log, AccessLog.Act act) {
        try {
            return log.begin(act);
        } catch (RuntimeException e) {
            throw OgcException.unavailable("the access cannot be recorded now, so it is refused", e);
        }
    }
}
