package vn.datnuoc.engine.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.file.Path;

/**
 * What has changed between a base and a later version: a file like a whole snapshot, with one block more.
 *
 * @param rows added or changed, as they are in the later version
 * @param base version of the whole snapshot that it belongs to
 * @param removed ids of features of the base that are no more
 */
record Delta(StoredSnapshot rows, long base, long[] removed) {
    /** The base's version, then the ids of the removed. */
    static final String BLOCK = "removed";

    /** @throws DamagedSnapshotException when a checksum does not hold */
    static Delta open(Path path) {
        try {
            SnapshotFile file = SnapshotFile.open(path);
            LongBuffer block = file.block(BLOCK).asLongBuffer();
            long base = block.get();
            long[] removed = new long[block.remaining()];
            block.get(removed);
            return new Delta(StoredSnapshot.of(file), base, removed);
        } catch (IOException e) {
            throw new UncheckedIOException("snapshot " + path.getFileName() + " cannot be read", e);
        }
    }

    /** How many rows of the base do not count any more, at most. */
    int size() {
        return rows.rows() + removed.length;
    }
}
