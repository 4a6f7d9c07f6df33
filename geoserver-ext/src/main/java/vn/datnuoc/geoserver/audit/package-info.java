/** What this node does, into the hash-chained files that portal and GeoServer share. */
@NullMarked
package vn.datnuoc.geoserver.audit;

import org.jspecify.annotations.NullMarked;
