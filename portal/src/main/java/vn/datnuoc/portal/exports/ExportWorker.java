package vn.datnuoc.portal.exports;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.server.Node;
import vn.datnuoc.portal.server.Problem;

/**
 * Writes the exports that wait, a few at a time, whichever node they were asked for at. Each is written by one node; what
 * a stop or a kill interrupts begins again at the next start, or on another node ten seconds later.
 */
@Component
class ExportWorker {
    private static final Logger log = LoggerFactory.getLogger(ExportWorker.class);

    /** How long a thread waits until it looks for what was asked for on other nodes. */
    private static final long LOOK_SECONDS = 2;

    /** A quarter of the lease. */
    private static final long RENEW_MILLIS = 2_500;

    private final Exports exports;
    private final ExportWriter writer;
    private final Accounts accounts;
    private final Node node;
    private final int workers;
    private final ScheduledExecutorService threads;
    private final Semaphore asked = new Semaphore(0);
    private final Set<Export> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    ExportWorker(Exports exports, ExportWriter writer, Accounts accounts, Node node, ExportSettings settings) {
        this.exports = exports;
        this.writer = writer;
        this.accounts = accounts;
        this.node = node;
        this.workers = settings.workers();
        this.threads = Executors.newScheduledThreadPool(workers + 1, work -> new Thread(work, "export"));
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() throws IOException {
        exports.giveBack(node.id());
        writer.deleteLeft(exports::isBeingWritten);
        threads.scheduleWithFixedDelay(this::renew, RENEW_MILLIS, RENEW_MILLIS, TimeUnit.MILLISECONDS);
        for (int i = 0; i < workers; i++) {
            threads.scheduleWithFixedDelay(this::work, 0, 1, TimeUnit.MILLISECONDS);
        }
    }

    /** There is something to be written. */
    void wake() {
        asked.release();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        threads.shutdownNow();
        if (threads.awaitTermination(10, TimeUnit.SECONDS)) {
            exports.giveBack(node.id());
        }
    }

    /** One export, or a wait for it. */
    private void work() {
        try {
            exports.take(node.id()).ifPresentOrElse(this::write, this::await);
        } catch (DataAccessException e) {
            log.warn("the exports cannot be read or kept for now: {}", e.toString());
            await();
        } catch (RuntimeException e) {
            log.error("an export cannot be read or kept", e);
            await();
        }
    }

    private void await() {
        try {
            if (asked.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS)) {
                log.debug("an export is asked for");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void renew() {
        try {
            underWay.forEach(exports::renew);
        } catch (DataAccessException e) {
            log.warn("the exports under way cannot be kept: {}", e.toString());
        }
    }

    private void write(Export export) {
        Progress progress = new Progress(exports, export);
        underWay.add(export);
        try {
            Export.Issue issue = writer.write(export, subject(export), progress);
            finish(export, progress, issue);
        } catch (Progress.CancelledException e) {
            log.info("export {} is cancelled, or another node's", export.code());
        } catch (Problem e) {
            exports.fail(export, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            failed(export, e);
        } finally {
            underWay.remove(export);
        }
    }

    private void finish(Export export, Progress progress, Export.Issue issue) throws IOException {
        if (exports.finish(export, progress.done(), issue)) {
            log.info(
                    "export {} of {} is done, {} rows",
                    export.code(),
                    export.request().layer(),
                    progress.done());
        } else {
            Files.deleteIfExists(writer.file(export));
        }
    }

    private void failed(Export export, Exception e) {
        if (stopping) {
            log.info("export {} is interrupted and begins again", export.code());
        } else if (!exports.renew(export)) {
            log.warn("export {} is another node's by now: {}", export.code(), e.toString());
        } else {
            log.error("export {} failed", export.code(), e);
            exports.fail(export, "Lỗi của máy chủ, mã " + export.code() + ". / An error of the server.");
        }
    }

    /** The account as it is now: what it has lost since, it cannot take away any more. */
    private Subject subject(Export export) {
        return export.account()
                .map(name -> accounts.find(name)
                        .<Subject>map(Account::subject)
                        .orElseThrow(() -> Problem.forbidden("Tài khoản không còn. / The account is gone.")))
                .orElse(Subject.ANONYMOUS);
    }
}
