package vn.datnuoc.portal.catalogue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one request may cost.
 *
 * @param maxDrawingTime after which a map that is not drawn yet is given up
 */
@ConfigurationProperties("datnuoc.engine")
record EngineSettings(@DefaultValue("30s") Duration maxDrawingTime) {

    EngineSettings {
        if (maxDrawingTime.toMillis() < 100 || maxDrawingTime.toMinutes() > 10) {
            throw new IllegalArgumentException(
                    "datnuoc.engine.max-drawing-time: 100ms to 10m expected, got " + maxDrawingTime);
        }
    }
}
