package vn.datnuoc.portal.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.datnuoc.portal.keys.PublicKeys;
import vn.datnuoc.portal.keys.SigningKey;

class SealedZipTest {
    private static final Statement STATEMENT = new Statement(
            "CM-2026-7K3Q-9D2F-H4XT",
            4,
            "nghiên cứu",
            List.of("dd:thua_dat@1"),
            Instant.parse("2026-11-22T09:00:00Z"),
            Optional.of(Instant.parse("2026-12-22T16:59:59Z")));

    @TempDir
    static Path keyFolders;

    @TempDir
    Path folder;

    private SigningKey key = newKey();
    private Path zip = Path.of("");

    @BeforeEach
    void sealOne() throws IOException {
        zip = folder.resolve("a.zip");
        seal(zip, key);
    }

    @Test
    void isAuthenticByThePublicKeyAloneAndSaysWhatWasSealed() throws IOException {
        Verdict verdict = new SealCheck(published(key)).check(zip);
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Authentic.class, a -> assertThat(a.statement())
                .isEqualTo(STATEMENT));
    }

    @Test
    void remembersThatNoTermApplies() throws IOException {
        Statement noTerm = new Statement("CM-2026-A", 1, "quy hoạch", List.of(), STATEMENT.issued(), Optional.empty());
        Path file = folder.resolve("b.zip");
        try (SealedZip sealed = new SealedZip(file, LocalDateTime.of(2026, 11, 22, 16, 0))) {
            sealed.seal(noTerm, key);
        }
        assertThat(new SealCheck(published(key)).check(file))
                .isInstanceOfSatisfying(
                        Verdict.Authentic.class,
                        a -> assertThat(a.statement().validUntil()).isEmpty());
    }

    @Test
    void anyOneChangedByteAnywhereShows() throws IOException {
        byte[] sealed = Files.readAllBytes(zip);
        SealCheck check = new SealCheck(published(key));
        Path changed = folder.resolve("changed.zip");
        for (int at = 0; at < sealed.length; at++) {
            byte[] bytes = sealed.clone();
            bytes[at] ^= 1;
            Files.write(changed, bytes);
            assertThat(check.check(changed)).as("byte " + at).isInstanceOf(Verdict.Altered.class);
        }
    }

    @Test
    void everyOtherCharacterInPlaceOfOneOfTheSealShows() throws IOException {
        byte[] sealed = Files.readAllBytes(zip);
        SealCheck check = new SealCheck(published(key));
        Path changed = folder.resolve("changed.zip");
        // the last characters of the signature hold bits that a lenient base64url decoder ignores
        for (int at = sealed.length - 3; at < sealed.length; at++) {
            for (int b = 0; b < 256; b++) {
                byte[] bytes = sealed.clone();
                bytes[at] = (byte) b;
                Files.write(changed, bytes);
                if (b != Byte.toUnsignedInt(sealed[at])) {
                    assertThat(check.check(changed)).as(at + "=" + b).isInstanceOf(Verdict.Altered.class);
                }
            }
        }
    }

    @Test
    void bytesCutOffOrAddedShow() throws IOException {
        byte[] sealed = Files.readAllBytes(zip);
        SealCheck check = new SealCheck(published(key));
        Path changed = folder.resolve("changed.zip");
        for (int length = 0; length < sealed.length; length += 7) {
            Files.write(changed, Arrays.copyOf(sealed, length));
            assertThat(check.check(changed)).as(length + " bytes").isInstanceOf(Verdict.Altered.class);
        }
        Files.write(changed, Arrays.copyOf(sealed, sealed.length + 1));
        assertThat(check.check(changed)).isInstanceOf(Verdict.Altered.class);
    }

    @Test
    void theTwinOfASignatureShows() throws IOException {
        byte[] sealed = Files.readAllBytes(zip);
        String text = new String(sealed, StandardCharsets.ISO_8859_1);
        int dot = text.lastIndexOf('.');
        byte[] signature = new Base64URL(text.substring(dot + 1)).decode();
        BigInteger order = Curve.P_256.toECParameterSpec().getOrder();
        byte[] twin = order.subtract(new BigInteger(1, signature, 32, 32)).toByteArray();
        System.arraycopy(twin, twin.length - 32, signature, 32, 32);
        String forged = text.substring(0, dot + 1) + Base64URL.encode(signature);
        Path changed = folder.resolve("changed.zip");
        Files.write(changed, forged.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new SealCheck(published(key)).check(changed)).isInstanceOf(Verdict.Altered.class);
    }

    @Test
    void aSealByAnotherKeyIsUnknownNotAuthentic() throws IOException {
        assertThat(new SealCheck(published(newKey())).check(zip)).isInstanceOf(Verdict.UnknownKey.class);
    }

    @Test
    void aKnownKeyUnderTheNameOfAnotherDoesNotMakeItKnown() throws IOException {
        String renamed =
                newKey().publicKeys().toJson().replaceAll("\"kid\":\"[^\"]*\"", "\"kid\":\"" + key.id() + "\"");
        assertThat(new SealCheck(PublicKeys.parse(renamed)).check(zip)).isInstanceOf(Verdict.UnknownKey.class);
    }

    @Test
    void aPlainZipOrAnyOtherFileIsNotSealed() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "không phải zip");
        assertThat(new SealCheck(published(key)).check(text)).isInstanceOf(Verdict.Altered.class);
    }

    @Test
    void opensAsAnOrdinaryZipWithTheSumsOfItsEntries() throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            String sums =
                    new String(file.getInputStream(file.getEntry("SHA256SUMS")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(sums).isEqualTo(sha256("{}") + "  manifest.json\n" + sha256("dữ liệu") + "  data.geojson\n");
        }
    }

    @Test
    void leavesNothingBehindWhenItIsNotSealed() throws IOException {
        Path file = folder.resolve("c.zip");
        try (SealedZip sealed = new SealedZip(file, LocalDateTime.of(2026, 11, 22, 16, 0))) {
            sealed.add("manifest.json", "{}");
            assertThat(SealedZip.partOf(file)).exists();
        }
        assertThat(file).doesNotExist();
        assertThat(SealedZip.partOf(file)).doesNotExist();
    }

    @Test
    void expiresOnlyAfterItsLastSecond() {
        Instant until = STATEMENT.validUntil().orElseThrow();
        assertThat(STATEMENT.expiredAt(until.plusMillis(999))).isFalse();
        assertThat(STATEMENT.expiredAt(until.plusSeconds(1))).isTrue();
    }

    private static void seal(Path file, SigningKey key) throws IOException {
        try (SealedZip sealed = new SealedZip(file, LocalDateTime.of(2026, 11, 22, 16, 0))) {
            sealed.add("manifest.json", "{}");
            sealed.add("data.geojson", "dữ liệu");
            sealed.seal(STATEMENT, key);
        }
    }

    private static String sha256(String text) {
        var digest = Sha256.digest();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
    }

    private static PublicKeys published(SigningKey key) {
        return key.publicKeys();
    }

    private static SigningKey newKey() {
        try {
            return SigningKey.loadOrCreate(Files.createTempDirectory(keyFolders, "keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
