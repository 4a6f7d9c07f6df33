package vn.datnuoc.portal.credentials;

import org.springframework.security.core.AuthenticationException;
import vn.datnuoc.portal.server.Problem;

/** Too many failed log-ins from this address, or too many at the same time: wait. */
final class LockedOutException extends AuthenticationException {

    private static final long serialVersionUID = 1;

    LockedOutException() {
        super("too many failed log-ins from this address");
    }

    static Problem problem() {
        return Problem.tooMany("Đăng nhập sai quá nhiều lần từ địa chỉ này, hãy đợi."
                + " / Too many failed log-ins from this address, wait.");
    }
}
