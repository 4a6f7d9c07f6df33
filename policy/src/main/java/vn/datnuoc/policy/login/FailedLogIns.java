package vn.datnuoc.policy.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Failed log-ins per address, so that guessing is slow and nobody can lock out somebody else. A success forgives the
 * failures of its own account only: whoever has one account cannot guess at others for ever. Thread-safe.
 */
public final class FailedLogIns {

    private final ConcurrentMap<String, Failures> byAddress = new ConcurrentHashMap<>();
    private final int allowed;
    private final Duration window;
    private final Clock clock;

    /**
     * @param allowed failed log-ins of one address until it has to wait
     * @param window time in which they count, and how long it then waits
     */
    public FailedLogIns(int allowed, Duration window, Clock clock) {
        this.allowed = allowed;
        this.window = window;
        this.clock = clock;
    }

    /** Asked before any hashing, which costs. */
    public boolean isLockedOut(String address) {
        Failures failures = byAddress.get(Network.guesser(address));
        return failures != null && failures.count() >= allowed && isCurrent(failures);
    }

    public void failed(String address, String account) {
        Failures one = new Failures(Map.of(account, 1), clock.instant());
        byAddress.merge(Network.guesser(address), one, (old, added) -> isCurrent(old) ? old.and(added) : added);
    }

    public void succeeded(String address, String account) {
        byAddress.computeIfPresent(Network.guesser(address), (source, failures) -> failures.without(account));
    }

    /** Called now and then. */
    public void forgetOld() {
        byAddress.values().removeIf(failures -> failures.byAccount.isEmpty() || !isCurrent(failures));
    }

    private boolean isCurrent(Failures failures) {
        return failures.last.plus(window).isAfter(clock.instant());
    }

    private record Failures(Map<String, Integer> byAccount, Instant last) {

        int count() {
            return byAccount.values().stream().mapToInt(Integer::intValue).sum();
        }

        Failures and(Failures added) {
            Map<String, Integer> sum = new HashMap<>(byAccount);
            added.byAccount.forEach((account, count) -> sum.merge(account, count, Integer::sum));
            return new Failures(sum, added.last);
        }

        Failures without(String account) {
            Map<String, Integer> rest = new HashMap<>(byAccount);
            rest.remove(account);
            return new Failures(rest, last);
        }
    }
}
