/** Facts about the seal. */
@NullMarked
package vn.datnuoc.portal.seal;

import org.jspecify.annotations.NullMarked;
