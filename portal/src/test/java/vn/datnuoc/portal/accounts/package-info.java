/** Accounts on a running server. */
@NullMarked
package vn.datnuoc.portal.accounts;

import org.jspecify.annotations.NullMarked;
