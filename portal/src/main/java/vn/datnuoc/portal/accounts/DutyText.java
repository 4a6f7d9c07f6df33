package vn.datnuoc.portal.accounts;

import vn.datnuoc.policy.AccountStanding;

/**
 * The text of what goes with an account (Art. 8.3), accepted at the first log-in. Its words lie in
 * {@code i18n/accounts.properties}; when they change, so does the version, and everybody accepts again.
 */
final class DutyText {

    static final String VERSION = AccountStanding.DUTIES;

    private DutyText() {}
}
