package vn.datnuoc.portal.accounts;

/** Whether an account may be used. Only an active one has anything. */
public enum AccountState {
    /** Approved, with a one-time password; must still accept its duties and choose a password of its own. */
    INVITED,
    ACTIVE,
    /** By a decision (Art. 8.4), until a new one. */
    LOCKED,
    /** Its own term or its agency's is over, or has not begun. */
    EXPIRED;

    /** Key of its title in {@code i18n/accounts.properties}. */
    public String titleKey() {
        return "accounts.state." + name();
    }
}
