/** The OGC services by a GeoServer instead of the embedded engine: requests are passed on with a token of their caller. */
@NullMarked
package vn.datnuoc.portal.geoserver;

import org.jspecify.annotations.NullMarked;
