package vn.datnuoc.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.datnuoc.audit.AuditFiles;
import vn.datnuoc.audit.ChainedLog;
import vn.datnuoc.audit.NotRecordedException;
import vn.datnuoc.engine.AccessLog.Act;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.SettableClock;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.keys.SigningKey;

class AuditLogTest {

    /** Already the new year in Cà Mau. */
    private static final Clock NEW_YEAR = Clock.fixed(Instant.parse("2026-12-31T17:00:01Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void aLogThatNobodyTouchedHolds() throws Exception {
        write(Clock.systemUTC());
        write(Clock.systemUTC());
        AuditVerifier.Report report = AuditVerifier.verify(folder);
        assertThat(report.faults()).isEmpty();
        assertThat(report.checkpoints()).isEqualTo(2);
    }

    @Test
    void anActLeavesTwoLines() throws Exception {
        write(Clock.systemUTC());
        assertThat(Files.readString(file())).contains("\"phase\":\"begin\"").contains("\"phase\":\"end\"");
    }

    @Test
    void theYearIsThatOfCaMau() throws Exception {
        write(NEW_YEAR);
        assertThat(folder.resolve("2027").resolve("node1.jsonl")).exists();
    }

    @Test
    void anAlteredLineIsFound() throws Exception {
        write(Clock.systemUTC());
        Files.writeString(file(), Files.readString(file()).replace("bbox=1", "bbox=2"));
        assertThat(AuditVerifier.verify(folder).faults()).isNotEmpty();
    }

    @Test
    void aMissingLineIsFound() throws Exception {
        write(Clock.systemUTC());
        List<String> lines = Files.readAllLines(file());
        Files.write(
                file(),
                lines.stream().filter(line -> !line.contains("\"begin\"")).toList());
        assertThat(AuditVerifier.verify(folder).faults()).isNotEmpty();
    }

    @Test
    void aTornLineIsClosedAtTheNextStartAndNotRewritten() throws Exception {
        write(Clock.systemUTC());
        Files.writeString(file(), "{\"n\":99,\"who\":\"k", StandardOpenOption.APPEND);
        write(Clock.systemUTC());
        assertThat(Files.readString(file())).contains("\"who\":\"k\n").contains("\"phase\":\"recovery\"");
        assertThat(AuditVerifier.verify(folder).faults()).isEmpty();
    }

    @Test
    void aTornLineThatIsAlteredLaterIsFound() throws Exception {
        write(Clock.systemUTC());
        Files.writeString(file(), "{\"n\":99,\"who\":\"k", StandardOpenOption.APPEND);
        write(Clock.systemUTC());
        Files.writeString(file(), Files.readString(file()).replace("\"who\":\"k\n", "\"who\":\"q\n"));
        assertThat(AuditVerifier.verify(folder).faults()).isNotEmpty();
    }

    @Test
    void aRecoveryThatIsTornTooIsRecoveredFrom() throws Exception {
        write(Clock.systemUTC());
        Files.writeString(file(), "{\"n\":99,\"who\":\"k\n{\"n\":6,\"pha", StandardOpenOption.APPEND);
        write(Clock.systemUTC());
        write(Clock.systemUTC());
        assertThat(AuditVerifier.verify(folder).faults()).isEmpty();
    }

    @Test
    void afterAFullDiskTheChainGoesOnWhereItHolds() throws Exception {
        SettableClock clock = new SettableClock(NEW_YEAR.instant().minusSeconds(60));
        try (ChainedLog log = new ChainedLog(folder, "node1", clock, key())) {
            log.record("kt1", "LOGIN", "OK", "");
            Path full = Files.createDirectories(folder.resolve("2027")).resolve("node1.jsonl");
            Files.createSymbolicLink(full, Path.of("/dev/full"));
            clock.set(NEW_YEAR.instant());
            assertThatThrownBy(() -> log.record("lost", "LOGIN", "OK", "")).isInstanceOf(NotRecordedException.class);
            Files.delete(full);
            Files.writeString(full, "{\"n\":3,\"who\":\"lo");
            log.record("kt3", "LOGIN", "OK", "");
        }
        assertThat(Files.readString(folder.resolve("2027/node1.jsonl")))
                .contains("\"n\":3", "recovery", "\"n\":4", "kt3");
        assertThat(AuditVerifier.verify(folder).faults()).isEmpty();
    }

    @Test
    void theEndOfAnAnswerIsOnDiskBeforeTheLineOfTheNextAct() throws IOException, InterruptedException {
        try (ChainedLog log = new ChainedLog(folder, "node1", NEW_YEAR, key())) {
            log.begin(new ChainedLog.Act("kt1", "GetFeature", List.of(), List.of(), "", "r1"))
                    .answered("OK", 7);
            log.record("kt2", "LOGIN", "OK", "");
            assertThat(Files.readString(file())).containsSubsequence("\"features\":7", "kt2");
        }
        assertThat(AuditVerifier.verify(folder).faults()).isEmpty();
    }

    @Test
    void theEndOfAnAnswerThatADiskRefusedIsWrittenWithTheNextLine() throws IOException, InterruptedException {
        SettableClock clock = new SettableClock(NEW_YEAR.instant().minusSeconds(60));
        try (ChainedLog log = new ChainedLog(folder, "node1", clock, key())) {
            ChainedLog.Entry answer =
                    log.begin(new ChainedLog.Act("kt1", "GetFeature", List.of(), List.of(), "", "r1"));
            Path full = Files.createDirectories(folder.resolve("2027")).resolve("node1.jsonl");
            Files.createSymbolicLink(full, Path.of("/dev/full"));
            clock.set(NEW_YEAR.instant());
            answer.answered("OK", 7);
            assertThatThrownBy(() -> log.record("kt2", "LOGIN", "OK", "")).isInstanceOf(NotRecordedException.class);
            Files.delete(full);
            log.record("kt3", "LOGIN", "OK", "");
        }
        assertThat(Files.readString(folder.resolve("2027/node1.jsonl")))
                .containsSubsequence("\"features\":7", "kt3")
                .doesNotContain("kt2");
        assertThat(AuditVerifier.verify(folder).faults()).isEmpty();
    }

    private void write(Clock clock) throws IOException, InterruptedException {
        try (AuditLog log = new AuditLog(new ChainedLog(folder, "node1", clock, key()))) {
            LayerName layer = LayerName.of("dd:thua_dat");
            log.begin(new Act(Subject.ANONYMOUS, "GetFeature", List.of(layer), List.of(), "bbox=1", "r1"))
                    .end("OK", 3);
            log.count(Subject.ANONYMOUS, List.of(layer), "GetMap");
        }
    }

    private SigningKey key() throws IOException {
        SigningKey key = SigningKey.loadOrCreate(folder);
        Files.writeString(folder.resolve("keys.jwks.json"), key.publicKeys().toJson());
        return key;
    }

    private Path file() {
        return AuditFiles.all(folder).get(0);
    }
}
