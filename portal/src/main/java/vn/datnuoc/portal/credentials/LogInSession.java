package vn.datnuoc.portal.credentials;

import java.time.Instant;

/**
 * One log-in by the form, while it lasts.
 *
 * @param id names it in lists; it is not the cookie and opens nothing
 * @param browser as it calls itself
 * @param lastSeen to the minute
 */
record LogInSession(String id, String account, String address, String browser, Instant began, Instant lastSeen) {}
