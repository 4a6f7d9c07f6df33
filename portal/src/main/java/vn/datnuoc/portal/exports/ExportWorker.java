package vn.datnuoc.portal.exports;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.server.Problem;

/** Writes the exports that wait, a few at a time. What a stop interrupts begins again at the next start. */
@Component
class ExportWorker {
    private static final Logger log = LoggerFactory.getLogger(ExportWorker.class);

    private final Exports exports;
    private final ExportWriter writer;
    private final Accounts accounts;
    private final ExecutorService threads;
    private volatile boolean stopping;

    ExportWorker(Exports exports, ExportWriter writer, Accounts accounts, ExportSettings settings) {
        this.exports = exports;
        this.writer = writer;
        this.accounts = accounts;
        this.threads = Executors.newFixedThreadPool(settings.workers(), work -> new Thread(work, "export"));
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() throws IOException {
        writer.deleteParts();
        exports.restart().forEach(this::submit);
    }

    void submit(String id) {
        threads.execute(() -> run(id));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        threads.shutdownNow();
        threads.awaitTermination(10, TimeUnit.SECONDS);
    }

    private void run(String id) {
        try {
            if (!stopping && exports.start(id)) {
                exports.find(id).ifPresent(this::write);
            }
        } catch (RuntimeException e) {
            log.error("export {} cannot be read or kept", id, e);
        }
    }

    private void write(Export export) {
        Progress progress = new Progress(exports, export.id());
        try {
            Export.Issue issue = writer.write(export, subject(export), progress);
            finish(export, progress, issue);
        } catch (Progress.CancelledException e) {
            log.info("export {} is cancelled", export.code());
        } catch (Problem e) {
            exports.fail(export.id(), String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            failed(export, e);
        }
    }

    private void finish(Export export, Progress progress, Export.Issue issue) throws IOException {
        if (exports.finish(export.id(), progress.done(), issue)) {
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
            log.info("export {} is interrupted and begins again at the next start", export.code());
        } else {
            log.error("export {} failed", export.code(), e);
            exports.fail(export.id(), "Lỗi của máy chủ, mã " + export.code() + ". / An error of the server.");
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
