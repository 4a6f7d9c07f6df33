package vn.datnuoc.engine.snapshot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.LayerSource;

/**
 * Writes whole files of versions that are read as a base with many changes, one after the other and with low priority. Who
 * reads such a version goes on as before; the next version, or the next process, begins with the whole file. Thread-safe.
 */
final class Compaction implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    /** From this part of the base on, and not below some hundred changes: they cost nothing. */
    private static final double SHARE = 0.02;

    private static final int FEW = 500;
    private static final long PATIENCE_SECONDS = 5;

    private final LayerSource source;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Compaction::background);
    private volatile boolean closed;

    Compaction(LayerSource source) {
        this.source = source;
    }

    private static Thread background(Runnable work) {
        Thread thread = new Thread(work, "snapshot-compaction");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    boolean isDue(PatchedSnapshot snapshot) {
        return snapshot.changes() > FEW && snapshot.share() > SHARE;
    }

    /** Returns at once. */
    void write(Path file, Layer layer) {
        thread.execute(() -> {
            if (!closed && !Files.exists(file)) {
                writeNow(file, layer);
            }
        });
    }

    private void writeNow(Path file, Layer layer) {
        try {
            FeatureSnapshotWriter.write(file, layer, new Stoppable());
            LOG.info("{} version {} is in one file again", layer.name(), layer.version());
        } catch (CancellationException e) {
            LOG.debug("{} is not compacted, for the engine closes", layer.name());
        } catch (RuntimeException e) {
            LOG.warn("{} version {} cannot be compacted", layer.name(), layer.version(), e);
        }
    }

    /** Waits a little; never interrupts, for an interrupt would close the files of an embedded database. */
    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("a snapshot is still being compacted; it is left behind");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same rows, until the engine closes. */
    private final class Stoppable implements LayerSource {
        @Override
        public void read(Layer layer, RowSink sink) {
            source.read(layer, (fid, wkb, values) -> {
                if (closed) {
                    throw new CancellationException();
                }
                sink.row(fid, wkb, values);
            });
        }

        @Override
        public Path raster(Layer layer, java.time.LocalDate time) {
            return source.raster(layer, time);
        }
    }
}
