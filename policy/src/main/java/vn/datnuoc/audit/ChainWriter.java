package vn.datnuoc.audit;

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

/**
 * Appends lines to a node's chain and syncs them; used by one thread. A line that a kill or a full disk cut short stays
 * where it is: it is closed by a line feed, and a recovery line names its hash, so that nothing is ever rewritten.
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
    /** Whether an append failed, so that nobody knows what the file's last bytes are. */
    private boolean interrupted;

    ChainWriter(Path folder, String node, Clock clock) throws IOException {
        this.folder = folder;
        this.node = node;
        this.clock = clock;
        this.year = thisYear();
        this.file = openLast();
        resume();
    }

    /** All lines or, when it throws, none that counts: the next append or start closes what is torn. */
    void append(List<Map<String, Object>> lines) throws IOException {
        if (interrupted) {
            file.close();
            file = openLast();
            resume();
        }
        turnOfTheYear();
        write("", lines);
    }

    /** @param before what closes the line before */
    private void write(String before, List<Map<String, Object>> lines) throws IOException {
        interrupted = true;
        StringBuilder text = new StringBuilder(before);
        for (Map<String, Object> line : lines) {
            text.append(chained(line)).append('\n');
        }
        ByteBuffer buffer = StandardCharsets.UTF_8.encode(text.toString());
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        file.force(false);
        interrupted = false;
    }

    private String chained(Map<String, Object> line) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("n", ++number);
        members.put("time", clock.instant().toString());
        members.put("node", node);
        members.putAll(line);
        members.put("prev", head);
        String text = JsonLine.write(members);
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

    /** From the last line that is whole; a year's file may have none yet. */
    private void resume() throws IOException {
        List<Path> files = own();
        Tail tail = Tail.of(files.get(files.size() - 1));
        byte[] torn = tail.torn();
        for (int i = files.size() - 2; i >= 0 && tail.number() == 0; i--) {
            tail = Tail.of(files.get(i));
        }
        number = tail.number();
        head = tail.head();
        if (torn.length > 0) {
            write("\n", List.of(Map.of("phase", "recovery", "torn", Chain.hash(torn), "bytes", torn.length)));
        }
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

    /** The files of this node, the newest last. */
    private List<Path> own() {
        return AuditFiles.all(folder).stream()
                .filter(path -> path.getFileName().toString().equals(node + ".jsonl"))
                .toList();
    }

    private FileChannel openLast() throws IOException {
        List<Path> files = own();
        return open(files.isEmpty() ? AuditFiles.of(folder, year, node) : files.get(files.size() - 1));
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
