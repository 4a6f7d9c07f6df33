package vn.datnuoc.engine.snapshot;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.Schema;

/**
 * A vector layer's published version in one memory-mapped file: rows in Hilbert order, a packed R-tree, exact coordinates
 * in the layer's own reference system, typed columns. Rows are numbered from 0. Thread-safe; closed by its owner.
 */
public final class FeatureSnapshot implements AutoCloseable {

    /** @throws DamagedSnapshotException when a checksum does not hold; the owner rebuilds the file */
    public static FeatureSnapshot open(Path file) {
        throw new UnsupportedOperationException("contract only");
    }

    public Schema schema() {
        throw new UnsupportedOperationException("contract only");
    }

    public int rows() {
        throw new UnsupportedOperationException("contract only");
    }

    public Envelope extent() {
        throw new UnsupportedOperationException("contract only");
    }

    public long fid(int row) {
        throw new UnsupportedOperationException("contract only");
    }

    /** Row of a feature, or -1. */
    public int rowOf(long fid) {
        throw new UnsupportedOperationException("contract only");
    }

    /** Rows in the order of their fid, for paging. */
    public int rowAt(int position) {
        throw new UnsupportedOperationException("contract only");
    }

    /** Rows whose envelope meets the box, in ascending order. */
    public int[] search(Envelope box) {
        throw new UnsupportedOperationException("contract only");
    }

    /** A new exact geometry; null when the row has none. */
    public @Nullable Geometry geometry(int row) {
        throw new UnsupportedOperationException("contract only");
    }

    /** @param attribute index in the schema */
    public Column column(int attribute) {
        throw new UnsupportedOperationException("contract only");
    }

    @Override
    public void close() {}
}
