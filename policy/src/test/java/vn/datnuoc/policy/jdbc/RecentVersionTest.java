package vn.datnuoc.policy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.datnuoc.policy.PolicyUnavailableException;

class RecentVersionTest {
    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1000);
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void readsOnceForManyDecisionsAndAgainHalfASecondLater() {
        RecentVersion version = new RecentVersion(readings::incrementAndGet, nanoTime::get);

        assertThat(version.get()).isEqualTo(1);
        assertThat(version.get()).isEqualTo(1);
        nanoTime.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(version.get()).isEqualTo(2);
    }

    @Test
    void readsAgainAtOnceWhenItHasForgotten() {
        RecentVersion version = new RecentVersion(readings::incrementAndGet, nanoTime::get);

        assertThat(version.get()).isEqualTo(1);
        version.forget();
        assertThat(version.get()).isEqualTo(2);
    }

    @Test
    void remembersAFailureAsLongAsAVersion() {
        RecentVersion version = new RecentVersion(this::failAtFirst, nanoTime::get);

        assertThatThrownBy(version::get).isInstanceOf(PolicyUnavailableException.class);
        assertThatThrownBy(version::get).isInstanceOf(PolicyUnavailableException.class);
        assertThat(readings).hasValue(1);
        nanoTime.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(version.get()).isEqualTo(2);
    }

    private long failAtFirst() {
        if (readings.incrementAndGet() == 1) {
            throw new PolicyUnavailableException("no connection", new SQLException("refused"));
        }
        return readings.get();
    }
}
