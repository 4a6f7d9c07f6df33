/** SLD and SE styles, compiled against a layer's schema. */
@NullMarked
package vn.datnuoc.engine.style;

import org.jspecify.annotations.NullMarked;
