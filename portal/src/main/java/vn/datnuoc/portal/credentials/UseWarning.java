package vn.datnuoc.portal.credentials;

import java.time.Instant;

/** That an account was used from several networks at the same time (Art. 8.4.b). */
record UseWarning(String account, Instant noticed, String addresses) {}
