package vn.datnuoc.portal.credentials;

import org.springframework.security.core.AuthenticationException;
import vn.datnuoc.portal.server.Problem;

/** The password was right, and the account is locked: its holder may know by which document. */
final class LockedAccountException extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final String document;

    /** @param document that ordered the lock */
    LockedAccountException(String document) {
        super("the account is locked");
        this.document = document;
    }

    String document() {
        return document;
    }

    Problem problem() {
        return Problem.forbidden(
                "Tài khoản đã bị khóa theo " + document + ". / The account is locked, by " + document + ".");
    }
}
