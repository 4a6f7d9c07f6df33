package vn.datnuoc.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimal numbers as a clerk would write them. */
final class Rounding {
    private Rounding() {}

    /** @param step 0.1, 0.01, 1, 5, … */
    static double to(double value, double step) {
        BigDecimal unit = BigDecimal.valueOf(step);
        return BigDecimal.valueOf(value)
                .divide(unit, 0, RoundingMode.HALF_UP)
                .multiply(unit)
                .doubleValue();
    }
}
