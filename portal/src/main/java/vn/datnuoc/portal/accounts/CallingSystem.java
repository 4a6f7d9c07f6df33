package vn.datnuoc.portal.accounts;

import java.security.Principal;
import vn.datnuoc.policy.Subject;

/** A caller that is no account and was checked with this request: it never has a session. */
public interface CallingSystem extends Principal {

    Subject subject();
}
