/** What agencies ask for and what is decided: no account is there without an approved request (Art. 8.1). */
@NullMarked
package vn.datnuoc.portal.accountrequests;

import org.jspecify.annotations.NullMarked;
