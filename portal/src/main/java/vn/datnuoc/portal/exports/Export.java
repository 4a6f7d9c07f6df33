package vn.datnuoc.portal.exports;

import java.time.Instant;
import java.util.Optional;
import vn.datnuoc.policy.Form;
import vn.datnuoc.policy.Subject;

/**
 * An export as it is kept.
 *
 * @param id unguessable; whoever is anonymous downloads by it
 * @param code printed on it, for checking only
 * @param account who asked, an account or a connection; absent when anonymous
 * @param checkUrl public page of the code
 * @param rowsTotal to be written; 0 until it is known
 * @param attempt how often a node has begun to write it
 * @param error why it failed, for its owner
 * @param issue absent until it is done
 */
record Export(
        String id,
        String code,
        ExportState state,
        Optional<String> account,
        Form form,
        ExportRequest request,
        String checkUrl,
        Instant asked,
        long rowsDone,
        long rowsTotal,
        int attempt,
        Optional<String> error,
        Optional<Issue> issue) {

    /**
     * How it was issued.
     *
     * @param validUntil last second of use; absent when no term applies
     * @param termRule the rule or clause that says so
     * @param sha256 of every byte under the seal
     * @param revoked since when it must not be used any more
     */
    record Issue(
            long layerVersion,
            Instant issued,
            Optional<Instant> validUntil,
            String termRule,
            String sha256,
            Optional<Instant> revoked) {

        boolean expiredAt(Instant now) {
            return validUntil.filter(end -> !now.isBefore(end.plusSeconds(1))).isPresent();
        }
    }

    boolean belongsTo(Subject subject) {
        return subject instanceof Subject.Anonymous
                ? account.isEmpty()
                : account.filter(subject.name()::equals).isPresent();
    }

    /** As the one who asked gets it. */
    String fileName() {
        return code + ".zip";
    }

    /** How the names of its files begin while and after it is written: no attempt meets the files of another. */
    String fileStem() {
        return attempt <= 1 ? code : code + "-" + attempt;
    }
}
