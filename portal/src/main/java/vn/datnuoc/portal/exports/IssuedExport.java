package vn.datnuoc.portal.exports;

import java.time.Instant;
import java.util.Optional;
import vn.datnuoc.policy.Form;
import vn.datnuoc.policy.LayerName;

/**
 * What everybody may learn about an export by its code: no person, no filter, no area.
 *
 * @param validUntil last second of use; absent when no term applies
 * @param expired whether its term is over now
 * @param revoked since when it must not be used any more
 * @param sha256 of every byte under its seal
 */
public record IssuedExport(
        String code,
        Form form,
        String purpose,
        LayerName layer,
        long layerVersion,
        Instant issued,
        Optional<Instant> validUntil,
        boolean expired,
        Optional<Instant> revoked,
        String sha256) {}
