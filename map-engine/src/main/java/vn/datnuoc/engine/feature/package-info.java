/** Features of a guarded layer: queries, results, encoders. */
@NullMarked
package vn.datnuoc.engine.feature;

import org.jspecify.annotations.NullMarked;
