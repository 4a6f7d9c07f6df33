/** Decisions of the policy as GeoServer's access limits. */
@NullMarked
package vn.datnuoc.geoserver.access;

import org.jspecify.annotations.NullMarked;
