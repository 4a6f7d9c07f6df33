package vn.datnuoc.portal.credentials;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Failed log-ins per address, so that guessing is slow and nobody can lock out somebody else. Thread-safe. */
@Component
class FailedLogIns {

    private final ConcurrentMap<String, Failures> byAddress = new ConcurrentHashMap<>();
    private final LogInSettings settings;
    private final Clock clock;

    FailedLogIns(LogInSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Asked before any hashing, which costs. */
    boolean isLockedOut(String address) {
        Failures failures = byAddress.get(address);
        return failures != null && failures.count >= settings.failures() && isCurrent(failures);
    }

    void failed(String address) {
        byAddress.merge(
                address,
                new Failures(1, clock.instant()),
                (old, one) -> isCurrent(old) ? new Failures(old.count + 1, one.last) : one);
    }

    void succeeded(String address) {
        byAddress.remove(address);
    }

    @Scheduled(fixedDelay = 60_000)
    void forgetOld() {
        byAddress.values().removeIf(failures -> !isCurrent(failures));
    }

    private boolean isCurrent(Failures failures) {
        return failures.last.plus(settings.window()).isAfter(clock.instant());
    }

    private record Failures(int count, Instant last) {}
}
