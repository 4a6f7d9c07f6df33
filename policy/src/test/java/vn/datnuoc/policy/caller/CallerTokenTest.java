package vn.datnuoc.policy.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.datnuoc.policy.SettableClock;

/** What a token is good for, and everything that it is not. */
class CallerTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final NamedCaller KT1 = new NamedCaller.Account("kt1");
    private static final String GEOSERVER = "http://gs1.example:8080/geoserver";
    private static final byte[] BODY = "<wfs:GetFeature/>".getBytes(StandardCharsets.UTF_8);
    private static final CalledRequest REQUEST =
            CalledRequest.of(GEOSERVER, "POST", "/dd/wfs", "SERVICE=WFS&VERSION=2.0.0", BODY);

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(NOW);
    private CallerKey key;
    private CallerCheck check;

    @BeforeEach
    void geoServerKnowsThePortal() throws IOException {
        key = CallerKey.loadOrCreate(folder);
        check = new CallerCheck(List.of(key.publicKey()), clock);
    }

    @ParameterizedTest
    @MethodSource("callers")
    void namesItsCallerForTheRequestThatItWasMadeFor(NamedCaller caller) {
        assertThat(check.caller(key.token(caller, REQUEST, NOW), REQUEST)).contains(caller);
    }

    static Stream<NamedCaller> callers() {
        return Stream.of(
                KT1,
                new NamedCaller.Account("nguyen.van-an_2"),
                new NamedCaller.Key("abcd2345"),
                new NamedCaller.Connection("kn-vilis", "203.0.113.7"),
                new NamedCaller.Connection("kn-vilis", "2001:db8::1%eth0"));
    }

    @ParameterizedTest
    @MethodSource("otherRequests")
    void isGoodForNoOtherRequest(CalledRequest other) {
        assertThat(check.caller(key.token(KT1, REQUEST, NOW), other)).isEmpty();
    }

    static Stream<CalledRequest> otherRequests() {
        return Stream.of(
                CalledRequest.of("http://gs2.example:8080/geoserver", "POST", "/dd/wfs", REQUEST.query(), BODY),
                CalledRequest.of(GEOSERVER, "GET", "/dd/wfs", REQUEST.query(), BODY),
                CalledRequest.of(GEOSERVER, "POST", "/tnn/wfs", REQUEST.query(), BODY),
                CalledRequest.of(GEOSERVER, "POST", "/secure/dd/wfs", REQUEST.query(), BODY),
                CalledRequest.of(GEOSERVER, "POST", "/dd/wfs", REQUEST.query() + "&STARTINDEX=1", BODY),
                CalledRequest.of(GEOSERVER, "POST", "/dd/wfs", "", BODY),
                CalledRequest.of(GEOSERVER, "POST", "/dd/wfs", REQUEST.query(), new byte[0]),
                // the same letters, cut elsewhere
                CalledRequest.of(GEOSERVER, "POST", "/dd/wfsS", "ERVICE=WFS&VERSION=2.0.0", BODY));
    }

    @ParameterizedTest
    @ValueSource(longs = {-5_000, 0, 25_000})
    void isGoodForThirtySecondsInAllClocksIncluded(long millis) {
        String token = key.token(KT1, REQUEST, NOW);
        clock.set(NOW.plusMillis(millis));
        assertThat(check.caller(token, REQUEST)).contains(KT1);
    }

    @ParameterizedTest
    @ValueSource(longs = {-5_001, 25_001, 30_001, 86_400_000})
    void isNothingBeforeAndAfter(long millis) {
        String token = key.token(KT1, REQUEST, NOW);
        clock.set(NOW.plusMillis(millis));
        assertThat(check.caller(token, REQUEST)).isEmpty();
    }

    @Test
    void theTimeItCanBeUsedIsNoLongerThanThirtySeconds() {
        assertThat(CallerCheck.OLDEST.plus(CallerCheck.AHEAD)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void thatOfAnotherPortalIsNothing(@TempDir Path elsewhere) throws IOException {
        CallerKey other = CallerKey.loadOrCreate(elsewhere);
        assertThat(check.caller(other.token(KT1, REQUEST, NOW), REQUEST)).isEmpty();
        assertThat(new CallerCheck(List.of(key.publicKey(), other.publicKey()), clock)
                        .caller(other.token(KT1, REQUEST, NOW), REQUEST))
                .contains(KT1);
    }

    @Test
    void withoutAnyKnownPortalNoTokenIsGood() {
        assertThat(new CallerCheck(List.of(), clock).caller(key.token(KT1, REQUEST, NOW), REQUEST))
                .isEmpty();
    }

    @Test
    void withAnotherNameOrTimeItIsNothing() {
        String token = key.token(KT1, REQUEST, NOW);
        assertThat(check.caller(token.replace("account:kt1", "account:qt1"), REQUEST))
                .isEmpty();
        String time = Long.toString(NOW.toEpochMilli());
        assertThat(check.caller(token.replace(time, Long.toString(NOW.toEpochMilli() + 1)), REQUEST))
                .isEmpty();
    }

    @Test
    void withAnyOtherSignatureItIsNothing() {
        String token = key.token(KT1, REQUEST, NOW);
        int begin = token.lastIndexOf('~') + 1;
        for (int i = begin; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(check.caller(token.substring(0, i) + other + token.substring(i + 1), REQUEST))
                    .as("letter %d", i)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "~~", "account:kt1", "account:kt1~1~x", "account:kt1~99999999999999999999~x"})
    void whatIsNoTokenIsNothing(String text) {
        assertThat(check.caller(text, REQUEST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kt1", "account:", "account:KT1", "account:kt1~", "key:ABCD2345", "connection:kn-vilis"})
    void aNameOfNoKnownFormIsNoCaller(String text) {
        assertThat(NamedCaller.parse(text)).isEmpty();
    }

    @Test
    void noTokenIsMadeForANameThatCouldNotBeReadAgain() {
        assertThatThrownBy(() -> key.token(new NamedCaller.Account("kt1~1"), REQUEST, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theKeyIsMadeOnceForItsOwnerAloneAndItsPublicHalfLiesBesideIt() throws IOException {
        assertThat(CallerKey.loadOrCreate(folder).publicKey()).isEqualTo(key.publicKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("caller.key"))))
                .isEqualTo("rw-------");
        assertThat(Files.readString(folder.resolve("caller.pub")).strip()).isEqualTo(key.publicKey());
    }

    @Test
    void aFileThatIsNoKeyIsNamed() throws IOException {
        Files.writeString(folder.resolve("caller.key"), "no key");
        assertThatThrownBy(() -> CallerKey.loadOrCreate(folder)).hasMessageContaining("caller.key");
    }
}
