package vn.datnuoc.samples;

import org.locationtech.jts.geom.LineString;

/** The middle of a road that the cadastre cuts out between parcels. */
record Street(LineString course, double widthMeters, Fabric fabric, Commune commune) {}
