package vn.datnuoc.portal.exports;

import java.time.Duration;

/** How far the writing of one export is; kept in the database about once a second. For one thread. */
final class Progress {
    private static final long INTERVAL_NANOS = Duration.ofMillis(500).toNanos();
    private static final int ROWS_BETWEEN_LOOKS = 256;

    private final Exports exports;
    private final Export export;
    private long total;
    private long done;
    private long kept = System.nanoTime();

    Progress(Exports exports, Export export) {
        this.exports = exports;
        this.export = export;
    }

    void total(long rows) {
        total = rows;
        keep();
    }

    /** @throws CancelledException when it has been cancelled or taken by another node, or the server stops */
    void oneMore() {
        done++;
        if (done % ROWS_BETWEEN_LOOKS == 0) {
            look();
        }
    }

    /** @throws CancelledException when it has been cancelled or taken by another node, or the server stops */
    void look() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancelledException();
        }
        if (System.nanoTime() - kept >= INTERVAL_NANOS) {
            keep();
        }
    }

    long done() {
        return done;
    }

    private void keep() {
        kept = System.nanoTime();
        if (!exports.progress(export, done, total)) {
            throw new CancelledException();
        }
    }

    /** The export is not wanted any more, or not from this node. */
    static final class CancelledException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
