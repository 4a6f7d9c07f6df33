package vn.datnuoc.samples;

import org.locationtech.jts.geom.Geometry;

/**
 * A river, canal or creek.
 *
 * @param kind SONG, KENH or RACH
 * @param rank 1 (largest) to 4
 * @param course line or lines, inside the province
 */
record Waterway(String name, String kind, int rank, double widthMeters, Geometry course) {

    /** The water itself. */
    Geometry surface() {
        return course.buffer(widthMeters / 2, 4);
    }
}
