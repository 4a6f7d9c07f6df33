package vn.datnuoc.engine;

import java.util.List;

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

    /** Who was refused what is recorded one by one (Art. 4.6). Does nothing for a mistake that is no refusal. */
    public static void refusal(AccessLog log, OgcException exception, OgcRequest request, String operation) {
        exception.refusal().ifPresent(refusal -> begin(
                        log,
                        new AccessLog.Act(
                                request.subject(),
                                operation,
                                List.of(refusal.layer()),
                                List.of(),
                                refusal.reason(),
                                request.requestId()))
                .end("REFUSED", 0));
    }
}
