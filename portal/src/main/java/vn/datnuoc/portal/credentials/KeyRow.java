package vn.datnuoc.portal.credentials;

import vn.datnuoc.policy.Target;

/**
 * A key as a page shows it.
 *
 * @param state key of its text
 * @param lastUsed empty when it never was
 */
record KeyRow(
        String id,
        String title,
        String services,
        boolean everything,
        String layers,
        String right,
        String until,
        String lastUsed,
        String lastAddress,
        boolean good,
        String state,
        String tone) {

    static KeyRow of(PersonalKey key, boolean good) {
        return new KeyRow(
                key.id(),
                key.title(),
                KeyService.text(key.scope().services()).replace(",", ", "),
                key.scope().targets().contains(new Target.All()),
                key.scope().targetsText().replace(",", ", "),
                key.scope().right().name(),
                Moment.lastDay(key.expires()),
                key.lastUsed().map(Moment::minute).orElse(""),
                key.lastAddress().orElse(""),
                good,
                good
                        ? "credentials.key-good"
                        : key.revoked().isPresent() ? "credentials.key-revoked" : "credentials.key-over",
                good ? "good" : "");
    }
}
