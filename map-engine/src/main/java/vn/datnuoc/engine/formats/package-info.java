/** File formats taken in and given out. */
@NullMarked
package vn.datnuoc.engine.formats;

import org.jspecify.annotations.NullMarked;
