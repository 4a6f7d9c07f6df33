package vn.datnuoc.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.datnuoc.portal.keys.SigningKey;
import vn.datnuoc.portal.seal.SealedZip;
import vn.datnuoc.portal.seal.Statement;

class CheckCommandTest {

    @TempDir
    static Path keyFolders;

    @TempDir
    Path folder;

    private final SigningKey key = newKey();
    private final StringWriter printed = new StringWriter();

    @BeforeEach
    void publishKeys() throws IOException {
        Files.writeString(keys(), key.publicKeys().toJson());
    }

    @Test
    void exits0WhenAuthenticAndInTerm() throws IOException {
        assertThat(check(sealed(Optional.of(Instant.now().plus(Duration.ofDays(1))))))
                .isZero();
        assertThat(printed.toString()).contains("NGUYÊN VẸN", "CM-2026-7K3Q", "nghiên cứu");
    }

    @Test
    void exits0WhenNoTermApplies() throws IOException {
        assertThat(check(sealed(Optional.empty()))).isZero();
        assertThat(printed.toString()).contains("không thời hạn");
    }

    @Test
    void exits3WhenItsTermIsOver() throws IOException {
        assertThat(check(sealed(Optional.of(Instant.now().minus(Duration.ofDays(1))))))
                .isEqualTo(3);
        assertThat(printed.toString()).contains("HẾT HẠN – không còn giá trị sử dụng");
    }

    @Test
    void exits4WhenAByteIsChanged() throws IOException {
        Path zip = sealed(Optional.empty());
        byte[] bytes = Files.readAllBytes(zip);
        bytes[50] ^= 1;
        Files.write(zip, bytes);
        assertThat(check(zip)).isEqualTo(4);
        assertThat(printed.toString()).contains("ĐÃ BỊ SỬA ĐỔI");
    }

    @Test
    void exits5WhenTheKeyIsNotKnown() throws IOException {
        Path zip = sealed(Optional.empty());
        Files.writeString(keys(), newKey().publicKeys().toJson());
        assertThat(check(zip)).isEqualTo(5);
    }

    @Test
    void exits1WhenThereIsNoSuchFile() {
        assertThat(check(folder.resolve("nothing.zip"))).isEqualTo(1);
        assertThat(printed.toString()).contains("nothing.zip").doesNotContain("\tat ");
    }

    @Test
    void exits2WhenTheUsageIsWrong() {
        PrintWriter out = new PrintWriter(printed);
        assertThat(Datnuoc.run(out, out, "check")).isEqualTo(2);
    }

    private int check(Path zip) {
        PrintWriter out = new PrintWriter(printed);
        return Datnuoc.run(out, out, "check", zip.toString(), "--keys", keys().toString());
    }

    private Path keys() {
        return folder.resolve("jwks.json");
    }

    private Path sealed(Optional<Instant> validUntil) throws IOException {
        Path zip = folder.resolve("a.zip");
        try (SealedZip sealed = new SealedZip(zip, LocalDateTime.of(2026, 1, 2, 3, 4))) {
            sealed.add("manifest.json", "{}");
            Instant issued = Instant.parse("2026-01-02T03:04:00Z");
            sealed.seal(new Statement("CM-2026-7K3Q", 4, "nghiên cứu", List.of("ddbd:xa@1"), issued, validUntil), key);
        }
        return zip;
    }

    private static SigningKey newKey() {
        try {
            return SigningKey.loadOrCreate(Files.createTempDirectory(keyFolders, "keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
