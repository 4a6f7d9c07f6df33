package vn.datnuoc.portal.connections;

import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.accounts.CallingSystem;

/** The connection that makes this request, as it stood when the request came. */
record CalledBy(Subject.Connection subject) implements CallingSystem {

    @Override
    public String getName() {
        return subject.name();
    }
}
