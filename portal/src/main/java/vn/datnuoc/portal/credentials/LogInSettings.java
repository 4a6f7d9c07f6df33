package vn.datnuoc.portal.credentials;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one may be wrong.
 *
 * @param failures failed log-ins of one address until it has to wait
 * @param window time in which they count, and how long it then waits
 * @param remember how long a successful Basic check is remembered
 */
@ConfigurationProperties("datnuoc.log-in")
record LogInSettings(
        @DefaultValue("10") int failures, @DefaultValue("5m") Duration window, @DefaultValue("2m") Duration remember) {

    LogInSettings {
        if (failures < 1 || failures > 1_000) {
            throw new IllegalArgumentException("datnuoc.log-in.failures: 1 to 1000 expected, got " + failures);
        }
        if (window.isNegative() || window.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("datnuoc.log-in.window: at most 1d expected, got " + window);
        }
        if (remember.isNegative() || remember.compareTo(Duration.ofMinutes(15)) > 0) {
            throw new IllegalArgumentException("datnuoc.log-in.remember: at most 15m expected, got " + remember);
        }
    }
}
