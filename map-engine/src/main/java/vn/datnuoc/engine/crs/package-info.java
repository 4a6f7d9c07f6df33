/** Reference systems, boxes and axis order. */
@NullMarked
package vn.datnuoc.engine.crs;

import org.jspecify.annotations.NullMarked;
