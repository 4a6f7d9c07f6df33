package vn.datnuoc.portal.audit;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Appends lines to a node's chain and syncs them; used by one thread. A line that a kill cut short stays where it is:
 * it is closed by a line feed, and a recovery line names its hash, so that nothing is ever rewritten.
 */
final class ChainWriter implements Closeable {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Path folder;
    private final String node;
    private final Clock clock;
    private FileChannel file;
    private int year;
    private long number;
    private String head = Chain.BEGINNING;

    ChainWriter(Path folder, String node, Clock clock) throws IOException {
        this.folder = folder;
        this.node = node;
        this.clock = clock;
        this.year = thisYear();
        Optional<Path> last = last();
        Optional<Tail> tail = last.isPresent() ? Optional.of(Tail.of(last.get())) : Optional.empty();
        tail.ifPresent(this::resume);
        this.file = open(last.orElse(AuditFiles.of(folder, year, node)));
        if (tail.isPresent() && tail.get().torn().length > 0) {
            recover(tail.get().torn());
        }
    }

    /** All lines or, when it throws, none that counts: the next start closes what is torn. */
    void append(List<Map<String, Object>> lines) throws IOException {
        turnOfTheYear();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Map<String, Object> line : lines) {
            bytes.writeBytes((chained(line) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        file.force(false);
    }

    private String chained(Map<String, Object> line) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("n", ++number);
        members.put("time", clock.instant().toString());
        members.put("node", node);
        members.putAll(line);
        members.put("prev", head);
        String text = Json.write(members);
        head = Chain.hash(text);
        return text;
    }

    /** SHA-256 of the last line. */
    String head() {
        return head;
    }

    long number() {
        return number;
    }

    private void resume(Tail tail) {
        number = tail.number();
        head = tail.head();
    }

    private void recover(byte[] torn) throws IOException {
        file.write(ByteBuffer.wrap("\n".getBytes(StandardCharsets.UTF_8)));
        append(List.of(Map.of("phase", "recovery", "torn", Chain.hash(torn), "bytes", torn.length)));
    }

    private void turnOfTheYear() throws IOException {
        if (thisYear() != year || !Files.exists(AuditFiles.of(folder, year, node))) {
            year = thisYear();
            file.close();
            file = open(AuditFiles.of(folder, year, node));
        }
    }

    private int thisYear() {
        return clock.instant().atZone(ZONE).getYear();
    }

    private Optional<Path> last() {
        return AuditFiles.all(folder).stream()
                .filter(path -> path.getFileName().toString().equals(node + ".jsonl"))
                .reduce((earlier, later) -> later);
    }

    private static FileChannel open(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
