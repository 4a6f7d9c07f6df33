/** The frame that every page of the administration stands in: its menu, to which each feature adds its own entry. */
@NullMarked
package vn.datnuoc.portal.administration;

import org.jspecify.annotations.NullMarked;
