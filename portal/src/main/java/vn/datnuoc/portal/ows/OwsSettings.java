package vn.datnuoc.portal.ows;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the OGC services do at the same time.
 *
 * @param atOnce answers that are prepared at the same time; 0 is two for each processor
 * @param perCaller answers of one account, or of one address of the public, that are prepared or written at the same time
 * @param waitingPerCaller requests of one caller that may wait for that
 * @param maxWaitingTime how long a request waits at most
 */
@ConfigurationProperties("datnuoc.services")
record OwsSettings(
        @DefaultValue("0") int atOnce,
        @DefaultValue("12") int perCaller,
        @DefaultValue("200") int waitingPerCaller,
        @DefaultValue("30s") Duration maxWaitingTime) {

    OwsSettings {
        require("at-once", atOnce, 0, 1_000);
        require("per-caller", perCaller, 1, 1_000);
        require("waiting-per-caller", waitingPerCaller, 1, 10_000);
        if (maxWaitingTime.toMillis() < 100 || maxWaitingTime.toMinutes() > 10) {
            throw new IllegalArgumentException(
                    "datnuoc.services.max-waiting-time: 100ms to 10m expected, got " + maxWaitingTime);
        }
    }

    private static void require(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "datnuoc.services." + key + ": " + least + " to " + most + " expected, got " + value);
        }
    }

    Turns turns() {
        int places = atOnce > 0 ? atOnce : 2 * Runtime.getRuntime().availableProcessors();
        return new Turns(places, perCaller, waitingPerCaller, maxWaitingTime);
    }
}
