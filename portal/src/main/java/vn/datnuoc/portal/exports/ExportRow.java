package vn.datnuoc.portal.exports;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.datnuoc.policy.Validity;

/**
 * A line of the page of one's own exports.
 *
 * @param state key of {@code i18n/exports.properties}: {@code exports.state.XONG}
 * @param tone class of the badge: good, warn, bad or none
 * @param percent of the rows written; 0 until their number is known
 * @param validUntil empty when no term applies or it is not done
 */
record ExportRow(
        String id,
        String code,
        String layer,
        String format,
        String purpose,
        String asked,
        String state,
        String tone,
        int percent,
        String validUntil,
        String error,
        boolean downloadable,
        boolean cancellable) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Validity.ZONE);

    static ExportRow of(Export export, Instant now) {
        boolean expired = export.issue().filter(issue -> issue.expiredAt(now)).isPresent();
        boolean revoked = export.issue().flatMap(Export.Issue::revoked).isPresent();
        boolean usable = export.state() == ExportState.XONG && !expired && !revoked;
        return new ExportRow(
                export.id(),
                export.code(),
                export.request().layer().toString(),
                export.request().format().name(),
                export.request().purpose(),
                TIME.format(export.asked()),
                "exports.state." + state(export, expired, revoked),
                tone(export.state(), usable),
                percent(export),
                export.issue()
                        .flatMap(Export.Issue::validUntil)
                        .map(TIME::format)
                        .orElse(""),
                export.error().orElse(""),
                usable,
                export.state().isUnderWay());
    }

    private static String state(Export export, boolean expired, boolean revoked) {
        if (revoked) {
            return "DA_THU_HOI";
        }
        return expired ? "HET_HAN" : export.state().name();
    }

    private static String tone(ExportState state, boolean usable) {
        if (usable) {
            return "good";
        }
        return state.isUnderWay() ? "warn" : "bad";
    }

    private static int percent(Export export) {
        return export.rowsTotal() == 0 ? 0 : (int) (100 * export.rowsDone() / export.rowsTotal());
    }
}
