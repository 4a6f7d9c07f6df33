/** The policy of Đất Nước inside GeoServer 3: what belongs to the whole node. */
@NullMarked
package vn.datnuoc.geoserver;

import org.jspecify.annotations.NullMarked;
