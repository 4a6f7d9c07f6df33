/** The door of the node: which paths are open, who asks, and 503 while nobody can decide. */
@NullMarked
package vn.datnuoc.geoserver.door;

import org.jspecify.annotations.NullMarked;
