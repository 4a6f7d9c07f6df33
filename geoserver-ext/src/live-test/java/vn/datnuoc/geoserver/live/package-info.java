/**
 * The extension's jar inside a real GeoServer 3, beside a real portal over one PostGIS: what {@code -Pgeoserver-war} runs. The
 * exploded WAR is given by {@code -Dgeoserver.war}; nothing here knows how it was built.
 */
@NullMarked
package vn.datnuoc.geoserver.live;

import org.jspecify.annotations.NullMarked;
