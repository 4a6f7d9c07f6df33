package vn.datnuoc.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.datnuoc.policy.Component;

class SettingsTest {

    private static final String GOOD =
            """
            database.url=jdbc:postgresql://db/datnuoc
            database.user=gs
            database.password-file=secret
            portal=https://bando.example
            """;

    @TempDir
    Path folder;

    @Test
    void thePasswordIsInAFileOfItsOwn() throws Exception {
        Files.writeString(folder.resolve("secret"), "s3\n");
        Settings settings = read(GOOD);
        assertThat(settings.password()).isEqualTo("s3");
        assertThat(settings).hasToString("node geoserver1 over jdbc:postgresql://db/datnuoc as gs");
        assertThat(settings.components()).hasSize(Component.values().length);
        assertThat(settings.maintenancePort()).isZero();
    }

    @Test
    void withoutTheFileThereAreNoSettings() {
        assertThatThrownBy(() -> Settings.read(folder)).isInstanceOf(SettingsException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "components=dd,xx",
                "database.connections=1",
                "maintenance-port=a",
                "node=Ö",
                "portal=",
                "database.url="
            })
    void whatIsWrongIsNamed(String line) throws Exception {
        Files.writeString(folder.resolve("secret"), "s3");
        assertThatThrownBy(() -> read(GOOD + line))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(line.split("=", 2)[0]);
    }

    private Settings read(String text) throws Exception {
        Files.writeString(folder.resolve(Settings.FILE), text);
        return Settings.read(folder);
    }
}
