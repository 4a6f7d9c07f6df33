/** The seal of what is taken away: an immutable zip whose end comment signs every byte before it. */
@NullMarked
package vn.datnuoc.portal.seal;

import org.jspecify.annotations.NullMarked;
