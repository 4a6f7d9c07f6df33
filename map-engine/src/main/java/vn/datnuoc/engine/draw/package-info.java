/** Drawing maps and encoding pictures. */
@NullMarked
package vn.datnuoc.engine.draw;

import org.jspecify.annotations.NullMarked;
