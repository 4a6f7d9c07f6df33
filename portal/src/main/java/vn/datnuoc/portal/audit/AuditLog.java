package vn.datnuoc.portal.audit;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.datnuoc.audit.ChainedLog;
import vn.datnuoc.audit.NotRecordedException;
import vn.datnuoc.engine.AccessLog;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.server.Problem;

/** The audit log of this node: two lines per act, on disk before the act goes on. Thread-safe. */
public final class AuditLog implements AccessLog, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AuditLog.class);

    private final ChainedLog chain;

    AuditLog(ChainedLog chain) {
        this.chain = chain;
    }

    @Override
    public Entry begin(Act act) {
        ChainedLog.Entry entry = recorded(() -> chain.begin(new ChainedLog.Act(
                act.subject().name(),
                act.operation(),
                names(act.layers()),
                act.grants(),
                act.detail(),
                act.requestId())));
        return (outcome, features) -> recorded(() -> {
            entry.end(outcome, features);
            return outcome;
        });
    }

    /**
     * Does an act of administration between its two lines.
     *
     * @param detail what is changed, from what to what, and by which document
     */
    public <T> T administer(Subject who, String operation, String detail, Supplier<T> act) {
        Entry entry = begin(new Act(who, operation, List.of(), List.of(), detail, "-"));
        try {
            T done = act.get();
            entry.end("OK", 0);
            return done;
        } catch (RuntimeException e) {
            entry.end("FAILED", 0);
            throw e;
        }
    }

    /** An act that is over as it is recorded, in one line: a log-in, a refusal. */
    public void record(String who, String operation, String outcome, String detail) {
        recorded(() -> {
            chain.record(who, operation, outcome, detail);
            return outcome;
        });
    }

    @Override
    public void count(Subject subject, List<LayerName> layers, String operation) {
        chain.count(subject.name(), names(layers), operation);
    }

    /** Where the chain stands now; goes into every export's manifest as a witness outside. */
    public ChainedLog.Head head() {
        return chain.head();
    }

    /** Writes what was counted, then signs the chain so far. */
    public void checkpoint() {
        recorded(() -> {
            chain.checkpoint();
            return true;
        });
    }

    private static List<String> names(List<LayerName> layers) {
        return layers.stream().map(LayerName::toString).toList();
    }

    /** @throws Problem 503 when it cannot be recorded */
    private static <T> T recorded(Supplier<T> act) {
        try {
            return act.get();
        } catch (NotRecordedException e) {
            log.error("the audit log cannot be written; what must be recorded is refused", e);
            throw Problem.unavailable(
                    "Không ghi được nhật ký nên không thực hiện. / What cannot be recorded is not done.", e);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        chain.close();
    }
}
