package vn.datnuoc.samples;

import org.locationtech.jts.geom.Polygon;

/**
 * A piece of a divided region.
 *
 * @param use land-use code, TT 08/2024
 */
record Plot(Polygon area, String use, Commune commune) {}
