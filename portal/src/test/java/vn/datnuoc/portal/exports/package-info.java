/** Facts about exports and their check. */
@NullMarked
package vn.datnuoc.portal.exports;

import org.jspecify.annotations.NullMarked;
