/** The HTTP door of the OGC services. */
@NullMarked
package vn.datnuoc.portal.ows;

import org.jspecify.annotations.NullMarked;
