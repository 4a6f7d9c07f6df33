/** The permission table in the database, and the policy that decides by it. */
@NullMarked
package vn.datnuoc.portal.grants;

import org.jspecify.annotations.NullMarked;
