package vn.datnuoc.portal.credentials;

import org.springframework.security.core.AuthenticationException;

/** Too many failed log-ins from this address: wait. */
final class LockedOutException extends AuthenticationException {

    private static final long serialVersionUID = 1;

    LockedOutException() {
        super("too many failed log-ins from this address");
    }
}
