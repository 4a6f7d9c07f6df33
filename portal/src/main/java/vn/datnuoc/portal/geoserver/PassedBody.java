package vn.datnuoc.portal.geoserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes the body of an answer on, piece by piece. The call to GeoServer ends with it: when all is written, when the client
 * has gone, and when nothing has moved for too long. Thread-safe.
 */
final class PassedBody implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PassedBody.class);
    private static final int PIECE_BYTES = 16_384;

    private final Duration patience;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "geoserver-watch");
        thread.setDaemon(true);
        return thread;
    });

    /** @param patience how long nothing may move */
    PassedBody(Duration patience) {
        this.patience = patience;
    }

    /** @throws IOException when it could not be passed on whole */
    void pass(InputStream from, OutputStream to) throws IOException {
        AtomicLong pieces = new AtomicLong();
        Stall stall = new Stall(from, pieces);
        ScheduledFuture<?> look = watch.scheduleWithFixedDelay(
                stall::check, patience.toMillis(), patience.toMillis(), TimeUnit.MILLISECONDS);
        try (from) {
            byte[] piece = new byte[PIECE_BYTES];
            for (int length = read(from, piece); length >= 0; length = read(from, piece)) {
                to.write(piece, 0, length);
                pieces.incrementAndGet();
            }
        } finally {
            look.cancel(false);
        }
    }

    /** Without the cause: Spring takes one such as EOFException for a client that has gone, and ends the answer well. */
    private static int read(InputStream from, byte[] piece) throws IOException {
        try {
            return from.read(piece);
        } catch (IOException e) {
            log.warn("GeoServer broke off half-way: {}", e.toString());
            throw new IOException("GeoServer broke off half-way");
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    /** Closes what nothing has come from since it looked last. */
    private static final class Stall {

        private final InputStream from;
        private final AtomicLong pieces;
        private long seen = -1;

        private Stall(InputStream from, AtomicLong pieces) {
            this.from = from;
            this.pieces = pieces;
        }

        private void check() {
            if (pieces.get() == seen) {
                try {
                    from.close();
                } catch (IOException e) {
                    log.debug("an answer of GeoServer cannot be closed", e);
                }
            }
            seen = pieces.get();
        }
    }
}
