package vn.datnuoc.portal.accounts;

import java.io.Serializable;
import java.security.Principal;

/**
 * What a session remembers of its account; everything else is read anew.
 *
 * @param version the account's version at log-in; when it has grown since, the session has ended
 */
record LoggedIn(String name, long version, boolean mustChangePassword) implements Principal, Serializable {

    @Override
    public String getName() {
        return name;
    }
}
