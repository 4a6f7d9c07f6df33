package vn.datnuoc.portal.accounts;

import java.io.Serializable;
import java.security.Principal;
import vn.datnuoc.policy.Reach;

/**
 * What a log-in remembers of its account; everything else is read anew.
 *
 * @param version the account's version at log-in; when it has grown since, the session has ended
 * @param secondFactor whether a code of the administrator's authenticator was right in this session
 * @param reach of the personal key; {@link Reach#WHOLE} without one
 */
public record LoggedIn(
        String name, long version, boolean mustChangePassword, Attempt attempt, boolean secondFactor, Reach reach)
        implements Principal, Serializable {

    /** By a password that was right. */
    public static LoggedIn byPassword(Account account, Attempt attempt) {
        return new LoggedIn(
                account.name(), account.version(), account.mustChangePassword(), attempt, false, Reach.WHOLE);
    }

    /** By a personal key, which reaches no further than its holder has said. */
    public static LoggedIn byKey(Account account, Attempt attempt, Reach reach) {
        return new LoggedIn(account.name(), account.version(), account.mustChangePassword(), attempt, false, reach);
    }

    public LoggedIn withSecondFactor() {
        return new LoggedIn(name, version, mustChangePassword, attempt, true, reach);
    }

    @Override
    public String getName() {
        return name;
    }
}
