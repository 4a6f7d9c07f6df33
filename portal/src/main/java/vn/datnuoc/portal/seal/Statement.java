package vn.datnuoc.portal.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the seal of an export says about it, at the moment of issue (Art. 9).
 *
 * @param code printed code, to check by
 * @param form number of the form of exploitation, 1 to 6 (Art. 7)
 * @param layers names with versions, {@code dd:thua_dat@3}
 * @param issued to the second
 * @param validUntil last second of use, itself included; absent when no term applies
 */
public record Statement(
        String code, int form, String purpose, List<String> layers, Instant issued, Optional<Instant> validUntil) {

    public Statement {
        layers = List.copyOf(layers);
    }

    /** Whether its term is over; what has no term never expires. */
    public boolean expiredAt(Instant now) {
        return validUntil.filter(end -> !now.isBefore(end.plusSeconds(1))).isPresent();
    }
}
