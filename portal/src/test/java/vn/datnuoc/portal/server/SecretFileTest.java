package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    @TempDir
    Path folder;

    @Test
    void nodesThatStartTogetherHaveTheSecretOfTheFirst() throws IOException {
        Path file = folder.resolve("authenticators.key");
        List<String> secrets = IntStream.range(0, 64)
                .parallel()
                .mapToObj(node -> secret(file))
                .distinct()
                .toList();
        assertThat(secrets).hasSize(1).containsExactly(Files.readString(file));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatOneHoldsNoOtherGets() {
        Path file = folder.resolve("held");
        try (HeldFile held = HeldFile.hold(file, "a", "b")) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> HeldFile.hold(file, "used by another", "end it"))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessage("used by another");
        }
        HeldFile.hold(file, "a", "b").close();
    }

    private static String secret(Path file) {
        try {
            return new String(SecretFile.loadOrCreate(
                    file, () -> UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
