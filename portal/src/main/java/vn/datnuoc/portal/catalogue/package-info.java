/** The published layers: their metadata, their rows and the engine that serves them. */
@NullMarked
package vn.datnuoc.portal.catalogue;

import org.jspecify.annotations.NullMarked;
