package vn.datnuoc.policy.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailedLogInsTest {

    private static final String HERE = "203.0.113.7";

    private final FailedLogIns failed = new FailedLogIns(3, Duration.ofMinutes(5), Clock.systemUTC());

    @Test
    void manyFailuresMakeTheirAddressWaitAndNoOther() {
        fail("kt1", 3);

        assertThat(failed.isLockedOut(HERE)).isTrue();
        assertThat(failed.isLockedOut("203.0.113.8")).isFalse();
    }

    @Test
    void aSuccessForgivesItsOwnFailuresAndNotThoseOfOthers() {
        fail("kt1", 2);
        fail("cn1", 2);
        failed.succeeded(HERE, "cn1");
        assertThat(failed.isLockedOut(HERE)).isFalse();

        fail("kt1", 1);
        failed.succeeded(HERE, "cn1");
        assertThat(failed.isLockedOut(HERE)).isTrue();
    }

    @Test
    void theAddressesOfOneIpv6CustomerCountTogether() {
        failed.failed("2001:db8::1", "kt1");
        failed.failed("2001:db8::2", "kt1");
        failed.failed("2001:db8::3", "kt1");

        assertThat(failed.isLockedOut("2001:db8::ffff")).isTrue();
        assertThat(failed.isLockedOut("2001:db8:0:1::1")).isFalse();
    }

    private void fail(String account, int times) {
        for (int i = 0; i < times; i++) {
            failed.failed(HERE, account);
        }
    }
}
