package vn.datnuoc.portal.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.datnuoc.engine.AccessLog;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.keys.SigningKey;
import vn.datnuoc.portal.server.Problem;

/**
 * The audit log of this node: two lines per act, on disk before the act goes on. Lines that wait at the same time are
 * written and synced together. Thread-safe.
 */
public final class AuditLog implements AccessLog, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AuditLog.class);

    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(10_000);
    private final ConcurrentMap<Counted, Long> counts = new ConcurrentHashMap<>();
    private final ChainWriter writer;
    private final SigningKey key;
    private final Thread thread;
    private volatile Head head;

    AuditLog(ChainWriter writer, SigningKey key) {
        this.writer = writer;
        this.key = key;
        this.head = new Head(writer.number(), writer.head());
        this.thread = new Thread(this::writeUntilClosed, "audit");
        thread.start();
        write(Map.of("phase", "start", "key", key.id()));
    }

    @Override
    public Entry begin(Act act) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("phase", "begin");
        line.put("act", id);
        line.put("who", act.subject().name());
        line.put("operation", act.operation());
        line.put("layers", names(act.layers()));
        line.put("grants", act.grants());
        line.put("detail", act.detail());
        line.put("request", act.requestId());
        write(line);
        return (outcome, features) -> write(end(id, outcome, features));
    }

    private static Map<String, Object> end(String id, String outcome, long features) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("phase", "end");
        line.put("act", id);
        line.put("outcome", outcome);
        line.put("features", features);
        return line;
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
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("phase", "act");
        line.put("who", who);
        line.put("operation", operation);
        line.put("outcome", outcome);
        line.put("detail", detail);
        write(line);
    }

    @Override
    public void count(Subject subject, List<LayerName> layers, String operation) {
        counts.merge(new Counted(subject.name(), List.copyOf(layers), operation), 1L, Long::sum);
    }

    /** Where the chain stands now; goes into every export's manifest as a witness outside. */
    public Head head() {
        return head;
    }

    /** Writes what was counted, then signs the chain so far. */
    public void checkpoint() {
        List<Counted> seen = List.copyOf(counts.keySet());
        for (Counted counted : seen) {
            Long count = counts.remove(counted);
            if (count != null) {
                write(line(counted, count));
            }
        }
        Head signed = head;
        String statement = Json.write(Map.of("number", signed.number(), "head", signed.hash()));
        write(Map.of("phase", "checkpoint", "signature", key.sign(statement.getBytes(StandardCharsets.UTF_8))));
    }

    private static Map<String, Object> line(Counted counted, long count) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("phase", "count");
        line.put("who", counted.who());
        line.put("operation", counted.operation());
        line.put("layers", names(counted.layers()));
        line.put("count", count);
        return line;
    }

    private static List<String> names(List<LayerName> layers) {
        return layers.stream().map(LayerName::toString).toList();
    }

    /** Returns when the line is on disk. @throws Problem 503 when it cannot be put there */
    private void write(Map<String, Object> line) {
        Waiting waiting = new Waiting(line, new CompletableFuture<>());
        if (!thread.isAlive() || !queue.offer(waiting)) {
            throw unavailable(new IOException("the log is closed or too many lines wait"));
        }
        try {
            waiting.written.join();
        } catch (CompletionException e) {
            throw unavailable(e);
        }
    }

    private static Problem unavailable(Exception cause) {
        return Problem.unavailable(
                "Không ghi được nhật ký nên không thực hiện. / What cannot be recorded is not done.", cause);
    }

    private void writeUntilClosed() {
        boolean open = true;
        while (open) {
            List<Waiting> together = take();
            open = together.stream().noneMatch(waiting -> waiting.line.isEmpty());
            appendTogether(together);
        }
    }

    private List<Waiting> take() {
        List<Waiting> together = new ArrayList<>();
        try {
            together.add(queue.take());
        } catch (InterruptedException e) {
            together.add(Waiting.LAST);
        }
        queue.drainTo(together);
        return together;
    }

    private void appendTogether(List<Waiting> together) {
        try {
            writer.append(together.stream()
                    .map(Waiting::line)
                    .filter(line -> !line.isEmpty())
                    .toList());
            head = new Head(writer.number(), writer.head());
            together.forEach(waiting -> waiting.written.complete(true));
        } catch (IOException | RuntimeException e) {
            log.error("the audit log cannot be written; what must be recorded is refused", e);
            together.forEach(waiting -> waiting.written.completeExceptionally(e));
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        checkpoint();
        write(Map.of());
        thread.join(5_000);
        writer.close();
    }

    /**
     * @param number of the last line
     * @param hash its SHA-256, in hexadecimal
     */
    public record Head(long number, String hash) {}

    private record Counted(String who, List<LayerName> layers, String operation) {}

    /** @param line empty for the last one */
    private record Waiting(Map<String, Object> line, CompletableFuture<Boolean> written) {

        static final Waiting LAST = new Waiting(Map.of(), new CompletableFuture<>());
    }
}
