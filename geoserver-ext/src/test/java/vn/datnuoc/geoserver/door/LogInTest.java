package vn.datnuoc.geoserver.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.datnuoc.geoserver.MemoryNode;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;

/** Log-ins against the portal's tables, and what the log says of them. */
class LogInTest {

    private static final String PASSWORD = "mật khẩu dài";
    private static final String KEY_SECRET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final String KEY = "dnk_abcdefgh" + KEY_SECRET;

    @TempDir
    Path home;

    private MemoryNode node;
    private LogIn logIn;

    @BeforeEach
    void kt1HasAPasswordAKeyAndAConnection() throws Exception {
        node = new MemoryNode(home);
        node.tables().addAccount("kt1", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
        node.tables().addKey("abcdefgh", "kt1", KEY_SECRET, "WFS", MemoryNode.NOW.plusSeconds(60));
        node.tables().addConnection("kn-vilis", "kt1", "bí mật", MemoryNode.NOW);
        logIn = new LogIn(Clock.fixed(MemoryNode.NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() throws Exception {
        node.close();
    }

    /** And what was read of the account before is forgotten. */
    private void change(String sql) throws InterruptedException {
        node.tables().update(sql);
        Thread.sleep(300);
    }

    @Test
    void whoSendsNothingIsThePublicAndLeavesNoLine() {
        assertThat(logIn.subject(new MockHttpServletRequest(), "WMS", node.equipment()))
                .isEqualTo(Subject.ANONYMOUS);
        assertThat(node.lines()).isEmpty();
    }

    @Test
    void aPasswordIsRecordedOnceForManyRequests() {
        for (int i = 0; i < 3; i++) {
            assertThat(basic("kt1", PASSWORD).name()).isEqualTo("kt1");
        }
        assertThat(node.lines()).singleElement().satisfies(line -> assertLogIn(line, "kt1", "OK"));
    }

    @Test
    void aPersonalKeyIsRecordedOnceWithItsIdAndCarriesItsReach() {
        assertThat(bearer(KEY))
                .asInstanceOf(type(Subject.Account.class))
                .satisfies(account -> assertThat(account.reach().rights()).containsExactly(Right.QUERY));
        basic("kt1", KEY);
        assertThat(node.lines()).singleElement().satisfies(line -> {
            assertLogIn(line, "kt1", "OK");
            assertThat(line).containsEntry("detail", "key=abcdefgh address=127.0.0.1");
        });
    }

    @Test
    void aConnectionIsRecordedOnce() {
        basic("kn-vilis", "bí mật");
        basic("kn-vilis", "bí mật");
        assertThat(node.lines()).singleElement().satisfies(line -> assertLogIn(line, "connection:kn-vilis", "OK"));
    }

    @ParameterizedTest
    @CsvSource({
        "kt1, sai, kt1",
        "nobody, sai, nobody",
        "kn-vilis, sai, connection:kn-vilis",
        "kn-other, sai, connection:kn-other",
        "cn1, " + KEY + ", key abcdefgh",
        // perhaps a password typed for a name
        "Mật Khẩu 1!, sai, ?",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, sai, ?"
    })
    void aFailureNamesWhoWasTried(String name, String password, String recorded) {
        assertThatThrownBy(() -> basic(name, password)).isInstanceOf(Refusal.class);
        assertThat(node.lines()).singleElement().satisfies(line -> assertLogIn(line, recorded, "FAILED"));
    }

    @ParameterizedTest
    @CsvSource({"Bearer dnk_abcdefgh, ?", "Basic ***, ?", "Digest x, ?", "Basic, ?"})
    void aHeaderThatIsNoneIsRefused(String header, String recorded) {
        assertThatThrownBy(() -> subject(header, "WMS"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(401));
        assertThat(node.lines()).singleElement().satisfies(line -> assertLogIn(line, recorded, "FAILED"));
    }

    @Test
    void aKeyOpensOnlyItsServices() {
        assertThatThrownBy(() -> subject("Bearer " + KEY, "WMS"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(403));
        assertThat(subject("Bearer " + KEY, "WCS").name()).isEqualTo("kt1");
    }

    @Test
    void aLockHoldsWithinASecond() throws InterruptedException {
        basic("kt1", PASSWORD);
        change("update account set state = 'LOCKED', version = version + 1 where name = 'kt1'");
        assertThatThrownBy(() -> basic("kt1", PASSWORD)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> bearer(KEY)).isInstanceOf(Refusal.class);
    }

    @Test
    void aKeyEndsWithItsTermWithARevocationAndWithAChangeOfItsAccount() throws InterruptedException {
        for (String end : new String[] {
            "update personal_key set expires = timestamp with time zone '2026-11-23 02:00:00Z'",
            "update personal_key set revoked = now()",
            "update account set version = 2 where name = 'kt1'"
        }) {
            assertThat(bearer(KEY).name()).isEqualTo("kt1");
            change(end);
            assertThatThrownBy(() -> bearer(KEY)).as(end).isInstanceOf(Refusal.class);
            node.tables()
                    .update(
                            "update personal_key set revoked = null, expires = timestamp with time zone '2026-11-24 00:00:00Z'");
            change("update account set version = 1 where name = 'kt1'");
        }
    }

    @Test
    void afterTenFailuresAnAddressWaitsAlsoWithTheRightPassword() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> basic("kt1", "sai")).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> basic("kt1", PASSWORD))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(429));
    }

    private static void assertLogIn(Map<String, Object> line, String who, String outcome) {
        assertThat(line)
                .containsEntry("operation", "LOGIN")
                .containsEntry("who", who)
                .containsEntry("outcome", outcome);
    }

    private Subject basic(String name, String password) {
        byte[] credentials = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return subject("Basic " + Base64.getEncoder().encodeToString(credentials), "WFS");
    }

    private Subject bearer(String key) {
        return subject("Bearer " + key, "WFS");
    }

    private Subject subject(String header, String service) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Authorization", header);
        return logIn.subject(request, service, node.equipment());
    }
}
