package vn.datnuoc.portal.exports;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The exports that have been issued, found by their printed code. */
@Component
public final class IssuedExports {
    private final Exports exports;
    private final Clock clock;

    IssuedExports(Exports exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    /** Absent for what is no code, for an unknown code and for an export that is not done. */
    public Optional<IssuedExport> find(String code) {
        String printed = code.strip().toUpperCase(Locale.ROOT);
        return ExportCode.hasShape(printed)
                ? exports.byCode(printed).flatMap(export -> issued(export, clock.instant()))
                : Optional.empty();
    }

    private static Optional<IssuedExport> issued(Export export, Instant now) {
        return export.issue()
                .filter(issue -> export.state() == ExportState.XONG)
                .map(issue -> new IssuedExport(
                        export.code(),
                        export.form(),
                        export.request().purpose(),
                        export.request().layer(),
                        issue.layerVersion(),
                        issue.issued(),
                        issue.validUntil(),
                        issue.expiredAt(now),
                        issue.revoked(),
                        issue.sha256()));
    }
}
