package vn.datnuoc.engine.snapshot;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;

/**
 * A vector layer's published version in memory-mapped files: a whole one, or a base and the rows that have changed since.
 * Rows lie in Hilbert order with a packed R-tree, exact coordinates in the layer's own reference system, typed columns; they
 * are numbered from 0. Thread-safe. There is nothing to close: the garbage collector releases the mapping once nobody holds
 * the snapshot, so that no reader can lose it.
 */
public sealed interface FeatureSnapshot permits StoredSnapshot, PatchedSnapshot {

    /** One whole file. @throws DamagedSnapshotException when a checksum does not hold; the owner rebuilds the file */
    static FeatureSnapshot open(Path path) {
        return StoredSnapshot.open(path);
    }

    /** The same rows with these attributes absent everywhere: as somebody's style sees them. The schema stays whole. */
    FeatureSnapshot hiding(Set<String> attributes);

    /** Name of the layer, as {@code component:subject}. */
    String layer();

    long version();

    CrsCode crs();

    Schema schema();

    /** Every row has a number below this; not every number is a row that {@link #exists}. */
    int rows();

    /** Number of rows that exist. */
    int count();

    /** False for a row of the base that was replaced or removed since. */
    boolean exists(int row);

    /** Rows that exist, in ascending order. */
    default IntStream existing() {
        return IntStream.range(0, rows()).filter(this::exists);
    }

    /** Null envelope when no row has a geometry. */
    Envelope extent();

    long fid(int row);

    /** Row of a feature, or -1. */
    int rowOf(long fid);

    /** Existing rows in the order of their fid, for paging. @param position from 0 to before {@link #count} */
    int rowAt(int position);

    /** Existing rows whose envelope meets the box, in ascending order. */
    int[] search(Envelope box);

    /** Envelope of a row's geometry; a null envelope when it has none. */
    Envelope envelope(int row);

    /** The envelope as minX, minY, maxX, maxY, without making an object. @param row one that {@link #search} found */
    void envelope(int row, double[] target);

    /** Which part of its envelope a polygon fills, 0 to 1. @param row one that {@link #search} found */
    double filled(int row);

    /** A new exact geometry; null when the row has none. */
    @Nullable
    Geometry geometry(int row);

    /** The exact coordinates. */
    RingTable rings();

    /** Coordinates that are off by no more than {@code tolerance}, in units of {@link #crs}, and as few as possible. */
    RingTable rings(double tolerance);

    /** @param attribute index in the schema */
    Column column(int attribute);
}
