/** Immutable, memory-mapped files of a layer's published version, and their writer. */
@NullMarked
package vn.datnuoc.engine.snapshot;

import org.jspecify.annotations.NullMarked;
