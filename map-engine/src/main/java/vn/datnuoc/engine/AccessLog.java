package vn.datnuoc.engine;

import java.util.List;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Subject;

/** The line to the audit log: what is about to be done, and how it ended (Art. 4.6). Thread-safe. */
public interface AccessLog {

    /** @throws RuntimeException when it cannot be recorded; then it is not done */
    Entry begin(Act act);

    /** One picture or tile, counted per account, layer and minute instead of one by one. */
    void count(Subject subject, List<LayerName> layers, String operation);

    /** @param detail filter, box or reason, as far as it may be kept */
    record Act(
            Subject subject,
            String operation,
            List<LayerName> layers,
            List<String> grants,
            String detail,
            String requestId) {}

    /** An act under way. */
    interface Entry {
        /** @param outcome {@code OK}, {@code REFUSED} or {@code FAILED} */
        void end(String outcome, long features);
    }
}
