package vn.datnuoc.portal.catalogue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one request may cost.
 *
 * @param maxPreparingTime after which an answer of a service that has not begun is given up
 */
@ConfigurationProperties("datnuoc.engine")
record EngineSettings(@DefaultValue("30s") Duration maxPreparingTime) {

    EngineSettings {
        if (maxPreparingTime.toMillis() < 100 || maxPreparingTime.toMinutes() > 10) {
            throw new IllegalArgumentException(
                    "datnuoc.engine.max-preparing-time: 100ms to 10m expected, got " + maxPreparingTime);
        }
    }
}
