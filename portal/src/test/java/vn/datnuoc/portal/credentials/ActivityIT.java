package vn.datnuoc.portal.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.datnuoc.portal.RunningPortal;
import vn.datnuoc.portal.Visitor;
import vn.datnuoc.portal.audit.AuditTrail;
import vn.datnuoc.portal.server.ServerSettings;

/** Art. 8.3: "my activity" is the audit log, filtered by the account. */
class ActivityIT extends RunningPortal {

    private static final String FEATURES = "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&COUNT=1&TYPENAMES=";

    @Autowired
    private AuditTrail trail;

    @Autowired
    private ServerSettings settings;

    @Test
    void equalsTheLinesOfTheLogThatNameTheAccount() {
        for (int i = 0; i < 60; i++) {
            get("kt1", FEATURES + "tnn:song_kenh");
        }
        get("cn1", FEATURES + "tnn:song_kenh");

        List<AuditTrail.Entry> shown = Stream.of(1, 2, 3, 4)
                .flatMap(page -> trail.of("kt1", Optional.empty(), Optional.empty(), page).entries().stream())
                .toList();

        List<String> lines =
                logLines().filter(line -> line.contains("\"who\":\"kt1\"")).toList();
        assertThat(shown).hasSameSizeAs(lines).hasSizeGreaterThan(60);
        for (int i = 0; i < lines.size(); i++) {
            AuditTrail.Entry entry = shown.get(shown.size() - 1 - i);
            assertThat(lines.get(i)).contains(entry.time().toString(), "\"operation\":\"" + entry.operation() + "\"");
        }
        assertThat(shown).allMatch(entry -> !entry.outcome().equals("UNDER_WAY"));
    }

    @Test
    void isFilteredByDayAndByKind() {
        Visitor kt1 = Visitor.seeingRedirects(url());
        kt1.logIn("kt1", "datnuoc-demo");
        get("kt1", FEATURES + "tnn:song_kenh");

        LocalDate today = LocalDate.now(Moment.ZONE);
        assertThat(kt1.get("/api/activity?operation=LOGIN&day=" + today).body())
                .contains("\"operation\":\"LOGIN\"")
                .doesNotContain("GetFeature");
        assertThat(kt1.get("/api/activity?day=" + today.minusDays(1)).body()).contains("\"entries\":[]");
        assertThat(kt1.get("/api/activity?day=hôm-nay".replace("ô", "o")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void isForItsHolderOnly() {
        assertThat(get("", "/api/activity").statusCode()).isEqualTo(401);
        Visitor cn1 = Visitor.seeingRedirects(url());
        cn1.logIn("cn1", "datnuoc-demo");
        assertThat(cn1.get("/tai-khoan/hoat-dong").body()).contains("Đăng nhập").doesNotContain("kt1");
    }

    private Stream<String> logLines() {
        try (Stream<Path> files = Files.walk(settings.home().resolve("audit"))) {
            return files
                    .filter(file -> file.toString().endsWith(".jsonl"))
                    .flatMap(ActivityIT::lines)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
