/** The permission table as administrators keep it: grants, rules of validity, and what a change would do before it is made. */
@NullMarked
package vn.datnuoc.portal.grants;

import org.jspecify.annotations.NullMarked;
