/** Web Feature Service 1.1.0 and 2.0.0. */
@NullMarked
package vn.datnuoc.engine.wfs;

import org.jspecify.annotations.NullMarked;
