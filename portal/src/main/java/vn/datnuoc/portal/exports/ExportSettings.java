package vn.datnuoc.portal.exports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is exported at the same time.
 *
 * @param workers exports written at the same time
 * @param maxUnderWay waiting or being written per account; for all anonymous callers together ten times as many
 */
@ConfigurationProperties("datnuoc.exports")
record ExportSettings(@DefaultValue("2") int workers, @DefaultValue("20") int maxUnderWay) {

    ExportSettings {
        require("workers", workers, 64);
        require("max-under-way", maxUnderWay, 10_000);
    }

    private static void require(String key, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("datnuoc.exports." + key + ": 1 to " + most + " expected, got " + value);
        }
    }
}
