/** {@code /quan-tri/quyen}: the grants as pages. What a form sends is checked here, what it does is shown before it is done. */
@NullMarked
package vn.datnuoc.portal.grants.pages;

import org.jspecify.annotations.NullMarked;
