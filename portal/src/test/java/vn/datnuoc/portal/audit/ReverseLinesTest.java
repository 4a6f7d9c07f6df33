package vn.datnuoc.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReverseLinesTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheLastLineFirstAlsoOverManyBlocks() throws IOException {
        List<String> lines = IntStream.range(0, 5_000)
                .mapToObj(i -> "dòng " + i + " " + "x".repeat(i % 97))
                .toList();

        List<String> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        assertThat(read(String.join("\n", lines) + "\n")).isEqualTo(reversed);
    }

    @Test
    void readsALineThatIsLongerThanABlock() throws IOException {
        String longLine = "ă".repeat(100_000);

        assertThat(read("a\n" + longLine + "\nb\n")).containsExactly("b", longLine, "a");
    }

    @Test
    void leavesOutALineThatIsStillBeingWritten() throws IOException {
        assertThat(read("a\nb\nhalf")).containsExactly("b", "a");
        assertThat(read("half")).isEmpty();
        assertThat(read("")).isEmpty();
    }

    private List<String> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("log"), text);
        List<String> read = new ArrayList<>();
        try (ReverseLines lines = new ReverseLines(file)) {
            Optional<String> line = lines.next();
            while (line.isPresent()) {
                read.add(line.get());
                line = lines.next();
            }
        }
        return read;
    }
}
