package vn.datnuoc.portal.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** The secret of RFC 4226 appendix D and of RFC 6238 appendix B for SHA-1. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfRfc6238(long epochSecond, String code) {
        long step = Totp.stepAt(Instant.ofEpochSecond(epochSecond));
        assertThat(Totp.code(SECRET, step, 8)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "5, 254676", "9, 520489"})
    void givesTheCodesOfRfc4226(long counter, String code) {
        assertThat(Totp.code(SECRET, counter, 6)).isEqualTo(code);
    }

    @Test
    void acceptsAClockThatIsOneStepOffAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_000_000);
        long step = Totp.stepAt(now);

        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 1, 6), now, 0)).hasValue(step - 1);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 1, 6), now, 0)).hasValue(step + 1);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 2, 6), now, 0)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 2, 6), now, 0)).isEmpty();
    }

    @Test
    void acceptsNoCodeOfAStepThatWasUsed() {
        Instant now = Instant.ofEpochSecond(1_000_000);
        long step = Totp.stepAt(now);

        assertThat(Totp.step(SECRET, Totp.code(SECRET, step, 6), now, step)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 1, 6), now, step)).isEmpty();
    }

    @Test
    void writesSecretsAsRfc4648() {
        assertThat(Base32.encode("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Base32.encode(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
