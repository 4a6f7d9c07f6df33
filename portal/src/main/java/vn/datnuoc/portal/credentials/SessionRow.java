package vn.datnuoc.portal.credentials;

/** A session as a page shows it. */
record SessionRow(String id, String browser, String address, String began, String lastSeen, boolean current) {

    /** @param current id of the session that asks */
    static SessionRow of(LogInSession session, String current) {
        return new SessionRow(
                session.id(),
                BrowserName.of(session.browser()),
                session.address(),
                Moment.minute(session.began()),
                Moment.minute(session.lastSeen()),
                session.id().equals(current));
    }
}
