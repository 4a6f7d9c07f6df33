package vn.datnuoc.portal.connections;

import java.time.Instant;
import java.util.Optional;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.ConnectionApproval;
import vn.datnuoc.policy.Subject;

/**
 * A connection as it is kept.
 *
 * @param code by which it logs in and grants name it
 * @param title of the system
 * @param custodian login name of whoever answers for it (Art. 8.2)
 * @param custodianActive whether that account may do anything now
 * @param purpose for which alone the data may be used
 * @param accepted who accepted its duties (Art. 15.2), which text and when; empty: nobody yet
 * @param revoked since when it is
 * @param document that ordered its last change
 * @param secretHash SHA-256 of its secret, in hexadecimal
 */
public record Connection(
        String code,
        String title,
        String agency,
        AgencyType agencyType,
        String custodian,
        boolean custodianActive,
        String purpose,
        ConnectionApproval approval,
        Optional<Acceptance> accepted,
        Optional<Instant> revoked,
        String document,
        String secretHash) {

    /** @param version of the text of the duties */
    public record Acceptance(String account, String version, Instant at) {}

    /** What the policy decides on when it calls from this address. */
    public Subject.Connection subject(String address) {
        return new Subject.Connection(code, agency, agencyType, custodian, custodianActive, approval, address);
    }

    /** As it would be from an approved address: for explanations. */
    public Subject.Connection subject() {
        return subject(approval.addresses().stream()
                .map(range -> range.toString().split("/", 2)[0])
                .sorted()
                .findFirst()
                .orElse("-"));
    }

    @Override
    public String toString() {
        return "connection " + code;
    }
}
