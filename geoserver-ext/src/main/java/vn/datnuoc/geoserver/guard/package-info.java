/** What access limits leave open: styles and filters of the caller, formats, scale, edits. */
@NullMarked
package vn.datnuoc.geoserver.guard;

import org.jspecify.annotations.NullMarked;
