package vn.datnuoc.portal.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.datnuoc.audit.AuditFiles;
import vn.datnuoc.audit.JsonLine;
import vn.datnuoc.portal.server.Problem;
import vn.datnuoc.portal.server.Province;

/**
 * What the log says, read from its files, the newest first: an account sees of itself the same as whoever checks it
 * (Art. 8.3). Thread-safe.
 */
public final class AuditTrail {

    public static final int PAGE_ENTRIES = 50;

    private static final int MOST_PAGES = 1_000;

    private final Path folder;

    AuditTrail(Path folder) {
        this.folder = folder;
    }

    /**
     * What somebody wants to read. What is absent or empty does not matter.
     *
     * @param account as the log names it: a log-in name, {@code connection:kn-vilis} or {@code anonymous}
     * @param day in Asia/Ho_Chi_Minh
     * @param operation as the log names it
     * @param layer {@code dd:thua_dat}
     */
    public record Question(
            Optional<String> account, Optional<LocalDate> day, Optional<String> operation, Optional<String> layer) {

        /** Whether a line can be an answer; it may hold these texts elsewhere. */
        private boolean mayAnswer(String line) {
            return account.map(name -> line.contains(member("who", name))).orElse(true)
                    && operation
                            .map(name -> line.contains(member("operation", name)))
                            .orElse(true)
                    && layer.map(name -> line.contains('"' + name + '"')).orElse(true);
        }

        private static String member(String name, String value) {
            return JsonLine.write(Map.of(name, value)).replaceAll("^\\{|}$", "");
        }

        private boolean isAnswered(Entry entry) {
            return account.map(entry.who()::equals).orElse(true)
                    && operation.map(entry.operation()::equals).orElse(true)
                    && layer.map(entry.layers()::contains).orElse(true)
                    && day.map(date(entry.time())::equals).orElse(true);
        }

        /** Whether older entries than this one can still be wanted. */
        private boolean mayBeOlder(Entry entry) {
            return day.isEmpty() || !date(entry.time()).isBefore(day.get());
        }

        private static LocalDate date(Instant time) {
            return time.atZone(Province.ZONE).toLocalDate();
        }
    }

    /**
     * One act, with its outcome.
     *
     * @param outcome {@code OK}, {@code REFUSED}, {@code FAILED}; {@code UNDER_WAY} when its end is not recorded
     * @param count pictures within a minute, or features; 0 where nothing is counted
     */
    public record Entry(
            Instant time,
            String who,
            String operation,
            List<String> layers,
            String outcome,
            long count,
            String detail) {

        public Entry {
            layers = List.copyOf(layers);
        }
    }

    /** @param more whether there is a page after it */
    public record Page(List<Entry> entries, int page, boolean more) {

        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * @param day in Asia/Ho_Chi_Minh
     * @param operation as the log names it
     * @param page from 1
     * @throws Problem 400 when there is no such page
     */
    public Page of(String account, Optional<LocalDate> day, Optional<String> operation, int page) {
        return search(new Question(Optional.of(account), day, operation, Optional.empty()), page);
    }

    /** Whether the whole chain holds, with its signatures: reads every line. */
    public AuditVerifier.Report verify() {
        AuditVerifier.Report report = AuditVerifier.verify(folder);
        // a line may have been in the middle of being written
        return report.holds() ? report : AuditVerifier.verify(folder);
    }

    /**
     * @param page from 1
     * @throws Problem 400 when there is no such page
     */
    public Page search(Question question, int page) {
        if (page < 1 || page > MOST_PAGES) {
            throw Problem.badParameter("page", Integer.toString(page), "1 … " + MOST_PAGES);
        }
        Reader reader = new Reader(question, page * PAGE_ENTRIES + 1);
        files(question.day()).forEach(reader::read);
        List<Entry> newestFirst = reader.newestFirst();
        int from = Math.min(newestFirst.size(), (page - 1) * PAGE_ENTRIES);
        int to = Math.min(newestFirst.size(), page * PAGE_ENTRIES);
        return new Page(newestFirst.subList(from, to), page, newestFirst.size() > to);
    }

    /** The latest year first. */
    private List<Path> files(Optional<LocalDate> day) {
        List<Path> files = new ArrayList<>(AuditFiles.all(folder));
        day.ifPresent(
                wanted -> files.removeIf(file -> !file.startsWith(folder.resolve(Integer.toString(wanted.getYear())))));
        Collections.reverse(files);
        return files;
    }

    /** Reads until it has enough; for one question. */
    private static final class Reader {

        private final Question question;
        private final int enough;
        private final Map<String, String> ends = new HashMap<>();
        private final List<Entry> found = new ArrayList<>();

        Reader(Question question, int enough) {
            this.question = question;
            this.enough = enough;
        }

        List<Entry> newestFirst() {
            return found.stream()
                    .sorted(Comparator.comparing(Entry::time).reversed())
                    .toList();
        }

        /** Of each node's file so many that they would do alone. */
        void read(Path file) {
            ends.clear();
            int limit = found.size() + enough;
            try (ReverseLines lines = new ReverseLines(file)) {
                Optional<String> line = lines.next();
                while (line.isPresent() && found.size() < limit && line(line.get())) {
                    line = lines.next();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }

        /** @return whether older lines can still be wanted */
        private boolean line(String line) {
            if (line.contains("\"phase\":\"end\"")) {
                ends.put(act(line), line);
                return true;
            }
            String end = Optional.ofNullable(ends.remove(act(line))).orElse("");
            return !question.mayAnswer(line) || act(line, end);
        }

        /** @param end the line of the act's end; empty when there is none */
        private boolean act(String line, String end) {
            Map<String, Object> members = JsonLine.read(line).orElse(Map.of());
            if (!members.containsKey("who")) {
                return true;
            }
            Entry entry = entry(members, JsonLine.read(end).orElse(Map.of()));
            if (question.isAnswered(entry)) {
                found.add(entry);
            }
            return question.mayBeOlder(entry);
        }

        private static Entry entry(Map<String, Object> members, Map<String, Object> end) {
            boolean over = !"begin".equals(members.get("phase"));
            String outcome = over ? JsonLine.text(members, "outcome") : JsonLine.text(end, "outcome");
            return new Entry(
                    Instant.parse(JsonLine.text(members, "time")),
                    JsonLine.text(members, "who"),
                    JsonLine.text(members, "operation"),
                    layers(members),
                    outcome.isEmpty() ? (over ? "OK" : "UNDER_WAY") : outcome,
                    number(members, "count") + number(end, "features"),
                    JsonLine.text(members, "detail"));
        }

        private static List<String> layers(Map<String, Object> members) {
            return members.get("layers") instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        private static long number(Map<String, Object> members, String name) {
            return members.get(name) instanceof Number number ? number.longValue() : 0;
        }

        /** The id between begin and end; the line's own text where there is none. */
        private static String act(String line) {
            int at = line.indexOf("\"act\":\"");
            return at < 0 ? line : line.substring(at + 7, Math.min(line.length(), at + 43));
        }
    }
}
