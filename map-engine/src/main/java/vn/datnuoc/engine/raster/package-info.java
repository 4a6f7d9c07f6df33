/** Raster layers: reading, sampling, colour maps. */
@NullMarked
package vn.datnuoc.engine.raster;

import org.jspecify.annotations.NullMarked;
