/** What checking a log-in needs at every door: keys, remembered checks, and how often somebody may be wrong. */
@NullMarked
package vn.datnuoc.policy.login;

import org.jspecify.annotations.NullMarked;
