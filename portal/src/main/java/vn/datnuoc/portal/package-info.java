/** The portal: HTTP door of the map engine, one package per feature. */
@NullMarked
package vn.datnuoc.portal;

import org.jspecify.annotations.NullMarked;
