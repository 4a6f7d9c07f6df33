/** Web Map Service 1.1.1 and 1.3.0. */
@NullMarked
package vn.datnuoc.engine.wms;

import org.jspecify.annotations.NullMarked;
