package vn.datnuoc.portal.accounts;

import java.io.Serializable;
import java.security.Principal;

/**
 * What a log-in remembers of its account; everything else is read anew.
 *
 * @param version the account's version at log-in; when it has grown since, the session has ended
 * @param secondFactor whether a code of the administrator's authenticator was right in this session
 */
public record LoggedIn(String name, long version, boolean mustChangePassword, Attempt attempt, boolean secondFactor)
        implements Principal, Serializable {

    @Override
    public String getName() {
        return name;
    }
}
