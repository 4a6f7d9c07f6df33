package vn.datnuoc.portal.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.datnuoc.audit.AuditFiles;
import vn.datnuoc.audit.Chain;
import vn.datnuoc.audit.JsonLine;
import vn.datnuoc.portal.keys.PublicKeys;

/**
 * Checks the log without a server: every line follows from the one before it, the numbers have no gap, and every
 * checkpoint bears an authentic signature. Not thread-safe; one use.
 */
public final class AuditVerifier {

    private final List<PublicKeys> keys;
    private final List<String> faults = new ArrayList<>();
    private Position position = Position.BEGINNING;
    /** Whether the line before the next one was seen. */
    private boolean known;

    private long lines;
    private long checkpoints;

    private AuditVerifier(List<PublicKeys> keys) {
        this.keys = keys;
    }

    /** @param folder the home folder's {@code audit}, or one year of it */
    public static Report verify(Path folder) {
        AuditVerifier verifier = new AuditVerifier(publishedKeys(folder));
        List<Path> files = AuditFiles.all(folder);
        Map<String, Position> positions = new HashMap<>();
        for (Path file : files) {
            String node = file.getFileName().toString();
            positions.put(node, verifier.file(file, Optional.ofNullable(positions.get(node))));
        }
        if (files.isEmpty()) {
            verifier.faults.add(folder + ": no audit log here");
        }
        return new Report(files.size(), verifier.lines, verifier.checkpoints, List.copyOf(verifier.faults));
    }

    private Position file(Path path, Optional<Position> before) {
        try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            return lines(path, reader, before);
        } catch (IOException e) {
            faults.add(path + ": cannot be read: " + e.getMessage());
            return before.orElse(Position.BEGINNING);
        }
    }

    /** Lines are held back until the next whole one is known, for a recovery line excuses the torn ones before it. */
    private Position lines(Path path, BufferedReader reader, Optional<Position> before) throws IOException {
        position = before.orElse(Position.BEGINNING);
        known = before.isPresent();
        List<Line> held = new ArrayList<>();
        String text = reader.readLine();
        for (long at = 1; text != null; at++) {
            Line line = new Line(path + ":" + at, text);
            if (JsonLine.read(text).isPresent()) {
                withoutTorn(held, line).forEach(this::check);
                held.clear();
            }
            held.add(line);
            text = reader.readLine();
        }
        held.forEach(this::check);
        return position;
    }

    /** The first of those held may be whole, or have been cut short just before its line feed. */
    private static List<Line> withoutTorn(List<Line> held, Line next) {
        for (int whole = 0; whole < Math.min(2, held.size()); whole++) {
            if (excuses(next.text, held.subList(whole, held.size()))) {
                return held.subList(0, whole);
            }
        }
        return held;
    }

    private void check(Line line) {
        position = line(line.where, line.text, position, known);
        known = true;
    }

    private Position line(String where, String line, Position before, boolean known) {
        lines++;
        Optional<Map<String, Object>> parsed = JsonLine.read(line);
        if (parsed.isEmpty()) {
            faults.add(where + ": no JSON object");
            return new Position(before.number() + 1, Chain.hash(line));
        }
        Map<String, Object> members = parsed.get();
        long number = members.get("n") instanceof Number n ? n.longValue() : -1;
        boolean atBeginning = number == 1;
        if ((known || atBeginning) && !JsonLine.text(members, "prev").equals(before.hash())) {
            faults.add(where + ": does not follow from the line before it");
        }
        if ((known || atBeginning) && number != before.number() + 1) {
            faults.add(where + ": line number " + (before.number() + 1) + " expected, got " + number);
        }
        if ("checkpoint".equals(members.get("phase"))) {
            checkpoint(where, JsonLine.text(members, "signature"));
        }
        return new Position(number, Chain.hash(line));
    }

    private static boolean excuses(String next, List<Line> held) {
        String torn = held.stream().map(Line::text).collect(Collectors.joining("\n"));
        return JsonLine.read(next)
                .filter(members -> "recovery".equals(members.get("phase")))
                .filter(members -> JsonLine.text(members, "torn").equals(Chain.hash(torn)))
                .isPresent();
    }

    private void checkpoint(String where, String signature) {
        checkpoints++;
        boolean authentic = keys.stream().anyMatch(set -> set.check(signature).authentic());
        if (!authentic) {
            faults.add(where + ": the checkpoint's signature does not hold");
        }
    }

    /** The keys lie beside the log; compare their ids with the published ones. */
    private static List<PublicKeys> publishedKeys(Path folder) {
        List<PublicKeys> keys = new ArrayList<>();
        for (Path place : Stream.of(folder, folder.toAbsolutePath().getParent())
                .filter(Files::isDirectory)
                .toList()) {
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".jwks.json"))
                        .toList()) {
                    keys.add(PublicKeys.parse(Files.readString(file)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + place, e);
            }
        }
        return keys;
    }

    /**
     * @param faults file, line and what is wrong; empty when all is well
     */
    public record Report(int files, long lines, long checkpoints, List<String> faults) {

        public boolean holds() {
            return faults.isEmpty();
        }
    }

    private record Line(String where, String text) {}

    private record Position(long number, String hash) {

        static final Position BEGINNING = new Position(0, Chain.BEGINNING);
    }
}
