/** The published layers in GeoServer's catalogue, kept as the portal's catalogue has them. */
@NullMarked
package vn.datnuoc.geoserver.layers;

import org.jspecify.annotations.NullMarked;
