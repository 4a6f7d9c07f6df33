package vn.datnuoc.engine;

import java.util.List;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Subject;

/** What cannot be recorded is not done. */
public final class Recorded {
    private Recorded() {}

    /** @throws OgcException when the access log cannot be written */
    public static AccessLog.Entry begin(AccessLog log, AccessLog.Act act) {
        try {
            AccessLog.Entry entry = log.begin(act);
            return (outcome, features) -> record(() -> entry.end(outcome, features));
        } catch (RuntimeException e) {
            throw unavailable(e);
        }
    }

    /** Before a picture is drawn. @throws OgcException when the access log cannot be written */
    public static void count(AccessLog log, Subject subject, List<LayerName> layers, String operation) {
        record(() -> log.count(subject, layers, operation));
    }

    private static void record(Runnable line) {
        try {
            line.run();
        } catch (RuntimeException e) {
            throw unavailable(e);
        }
    }

    private static OgcException unavailable(RuntimeException cause) {
        return OgcException.unavailable("the access cannot be recorded now, so it is refused", cause);
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
