package vn.datnuoc.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The log of one node: two lines per act, on disk before the act goes on. Lines that wait at the same time are written and
 * synced together. Thread-safe.
 */
public final class ChainedLog implements AutoCloseable {

    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(10_000);
    private final ConcurrentMap<Counted, Long> counts = new ConcurrentHashMap<>();
    private final ChainWriter writer;
    private final Signer key;
    private final Thread thread;
    /** Lines that nobody waits for and the disk has refused. Of the thread alone. */
    private final List<Waiting> late = new ArrayList<>();

    private volatile Head head;

    /** @param node name of this node; each writes a chain of its own */
    public ChainedLog(Path folder, String node, Clock clock, Signer key) throws IOException {
        this.writer = new ChainWriter(folder, node, clock);
        this.key = key;
        this.head = new Head(writer.number(), writer.head());
        this.thread = new Thread(this::writeUntilClosed, "audit");
        thread.start();
        write(Map.of("phase", "start", "key", key.id()));
    }

    /**
     * What is about to be done.
     *
     * @param who as {@code Subject.name} says
     * @param detail filter, box or reason, as far as it may be kept
     */
    public record Act(
            String who, String operation, List<String> layers, List<String> grants, String detail, String requestId) {

        public Act {
            layers = List.copyOf(layers);
            grants = List.copyOf(grants);
        }
    }

    /** An act under way. */
    public interface Entry {
        /**
         * Returns when it is on disk.
         *
         * @param outcome {@code OK}, {@code REFUSED} or {@code FAILED}
         */
        void end(String outcome, long features);

        /**
         * After an answer that nothing can call back, so that nobody waits: it is on disk before the line of any later act,
         * and what the disk refuses is tried again with that.
         */
        void answered(String outcome, long features);
    }

    /** The line before an act. @throws NotRecordedException when it must not be done */
    public Entry begin(Act act) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("phase", "begin");
        line.put("act", id);
        line.put("who", act.who());
        line.put("operation", act.operation());
        line.put("layers", act.layers());
        line.put("grants", act.grants());
        line.put("detail", act.detail());
        line.put("request", act.requestId());
        write(line);
        return new Entry() {
            @Override
            public void end(String outcome, long features) {
                write(ChainedLog.end(id, outcome, features));
            }

            @Override
            public void answered(String outcome, long features) {
                add(new Waiting(ChainedLog.end(id, outcome, features), Optional.empty()));
            }
        };
    }

    private static Map<String, Object> end(String id, String outcome, long features) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("phase", "end");
        line.put("act", id);
        line.put("outcome", outcome);
        line.put("features", features);
        return line;
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

    /** One picture or tile, counted per caller, layers and minute instead of one by one. */
    public void count(String who, List<String> layers, String operation) {
        counts.merge(new Counted(who, List.copyOf(layers), operation), 1L, Long::sum);
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
        String statement = JsonLine.write(Map.of("number", signed.number(), "head", signed.hash()));
        write(Map.of("phase", "checkpoint", "signature", key.sign(statement.getBytes(StandardCharsets.UTF_8))));
    }

    private static Map<String, Object> line(Counted counted, long count) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("phase", "count");
        line.put("who", counted.who());
        line.put("operation", counted.operation());
        line.put("layers", counted.layers());
        line.put("count", count);
        return line;
    }

    /** Returns when the line is on disk. */
    private void write(Map<String, Object> line) {
        CompletableFuture<Boolean> written = new CompletableFuture<>();
        add(new Waiting(line, Optional.of(written)));
        try {
            written.join();
        } catch (CompletionException e) {
            throw new NotRecordedException(e);
        }
    }

    private void add(Waiting waiting) {
        if (!thread.isAlive() || !queue.offer(waiting)) {
            throw new NotRecordedException(new IOException("the log is closed or too many lines wait"));
        }
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
        List<Waiting> together = new ArrayList<>(late);
        late.clear();
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
            together.forEach(waiting -> waiting.written.ifPresent(written -> written.complete(true)));
        } catch (IOException | RuntimeException e) {
            together.forEach(waiting -> waiting.written.ifPresentOrElse(
                    written -> written.completeExceptionally(e), () -> late.add(waiting)));
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

    private record Counted(String who, List<String> layers, String operation) {}

    /**
     * @param line empty for the last one
     * @param written completed for whoever waits for it
     */
    private record Waiting(Map<String, Object> line, Optional<CompletableFuture<Boolean>> written) {

        static final Waiting LAST = new Waiting(Map.of(), Optional.empty());
    }
}
