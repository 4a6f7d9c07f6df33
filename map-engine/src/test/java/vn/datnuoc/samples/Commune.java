package vn.datnuoc.samples;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A commune or ward in its made-up outline.
 *
 * @param code five digits, {@code ma_xa} in every layer
 * @param name with Xã or Phường before it
 * @param formerProvince Cà Mau or Bạc Liêu, before 1 July 2025
 * @param centre an approximate point of its main settlement
 */
record Commune(String code, String name, boolean ward, String formerProvince, Coordinate centre, MultiPolygon area) {}
