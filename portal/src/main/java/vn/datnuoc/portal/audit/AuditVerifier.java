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
import java.util.stream.Stream;
import vn.datnuoc.portal.keys.PublicKeys;

/**
 * Checks the log without a server: every line follows from the one before it, the numbers have no gap, and every
 * checkpoint bears an authentic signature. Not thread-safe; one use.
 */
public final class AuditVerifier {

    private final List<PublicKeys> keys;
    private final List<String> faults = new ArrayList<>();
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

    /** A line is held back until the next is known, for a recovery line excuses the torn one before it. */
    private Position lines(Path path, BufferedReader reader, Optional<Position> before) throws IOException {
        Position position = before.orElse(Position.BEGINNING);
        boolean known = before.isPresent();
        String line = reader.readLine();
        for (long at = 1; line != null; at++) {
            String next = reader.readLine();
            if (!(next != null && excuses(next, line))) {
                position = line(path + ":" + at, line, position, known);
                known = true;
            }
            line = next;
        }
        return position;
    }

    private Position line(String where, String line, Position before, boolean known) {
        lines++;
        Optional<Map<String, Object>> parsed = Json.read(line);
        if (parsed.isEmpty()) {
            faults.add(where + ": no JSON object");
            return new Position(before.number() + 1, Chain.hash(line));
        }
        Map<String, Object> members = parsed.get();
        long number = members.get("n") instanceof Number n ? n.longValue() : -1;
        boolean atBeginning = number == 1;
        if ((known || atBeginning) && !Json.text(members, "prev").equals(before.hash())) {
            faults.add(where + ": does not follow from the line before it");
        }
        if ((known || atBeginning) && number != before.number() + 1) {
            faults.add(where + ": line number " + (before.number() + 1) + " expected, got " + number);
        }
        if ("checkpoint".equals(members.get("phase"))) {
            checkpoint(where, Json.text(members, "signature"));
        }
        return new Position(number, Chain.hash(line));
    }

    private static boolean excuses(String next, String torn) {
        return Json.read(next)
                .filter(members -> "recovery".equals(members.get("phase")))
                .filter(members -> Json.text(members, "torn").equals(Chain.hash(torn)))
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

    private record Position(long number, String hash) {

        static final Position BEGINNING = new Position(0, Chain.BEGINNING);
    }
}
