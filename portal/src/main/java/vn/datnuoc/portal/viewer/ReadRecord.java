package vn.datnuoc.portal.viewer;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.AccessLog;
import vn.datnuoc.policy.Subject;

/** Writes every reading of features to the audit log, before and after (Art. 4.6). */
@Component
class ReadRecord {
    private final AccessLog log;

    ReadRecord(AccessLog log) {
        this.log = log;
    }

    /** Does {@code read} between its two lines in the log. */
    <A extends Counted> A of(
            Subject subject, String operation, List<ShownLayer> layers, String detail, Supplier<A> read) {
        AccessLog.Entry entry = log.begin(new AccessLog.Act(
                subject,
                operation,
                layers.stream().map(layer -> layer.guarded().layer().name()).toList(),
                layers.stream().map(layer -> layer.guarded().grant()).toList(),
                detail,
                Optional.ofNullable(MDC.get("request")).orElse("")));
        return readAndEnd(read, entry);
    }

    private static <A extends Counted> A readAndEnd(Supplier<A> read, AccessLog.Entry entry) {
        String outcome = "FAILED";
        long features = 0;
        try {
            A answer = read.get();
            features = answer.count();
            outcome = "OK";
            return answer;
        } finally {
            entry.end(outcome, features);
        }
    }

    /** An answer that knows how many features it shows. */
    interface Counted {
        long count();
    }
}
