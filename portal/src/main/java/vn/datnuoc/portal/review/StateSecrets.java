package vn.datnuoc.portal.review;

import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.portal.audit.AuditLog;
import vn.datnuoc.portal.server.Problem;

/**
 * State secrets are outside the Decision (Art. 1.2): there is no way to register them here. What is refused is recorded
 * as {@code TU_CHOI_BI_MAT}.
 */
@Component
class StateSecrets {

    static final String REFUSED = "TU_CHOI_BI_MAT";

    private static final String NOT_SECRET = "KHONG";
    private static final Set<String> DEGREES = Set.of("MAT", "TOI_MAT", "TUYET_MAT", "BI_MAT");

    private final AuditLog audit;

    StateSecrets(AuditLog audit) {
        this.audit = audit;
    }

    /**
     * @param degree as it was declared; empty when nothing was
     * @throws Problem 403 for a degree of secrecy, 400 for what is none: in doubt nothing is taken
     */
    void checkDegree(String degree, LayerName layer, String author) {
        String declared = degree.strip().toUpperCase(Locale.ROOT);
        if (DEGREES.contains(declared)) {
            throw refused(layer, author, "do_mat=" + declared);
        } else if (!declared.isEmpty() && !declared.equals(NOT_SECRET)) {
            throw Problem.badParameter("do_mat", degree, "KHONG; " + DEGREES + " không đăng ký được / are refused");
        }
    }

    /** Records the refusal. */
    Problem refused(LayerName layer, String author, String reason) {
        audit.record(author, REFUSED, "REFUSED", layer + " " + reason);
        return Problem.forbidden("Dữ liệu thuộc bí mật nhà nước không được đăng ký ở đây (Điều 1 khoản 2): " + reason
                        + ". / State secrets cannot be registered here.")
                .withCode(REFUSED);
    }
}
