package vn.datnuoc.portal.exports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.AccessLog;
import vn.datnuoc.engine.AccessLog.Act;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.policy.Form;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Term;
import vn.datnuoc.policy.Validity;
import vn.datnuoc.portal.server.Problem;

/** Takes orders for exports and hands out what is done; decides each time. Thread-safe. */
@Component
class ExportDesk {
    private static final int ANONYMOUS_FACTOR = 10;

    private final Exports exports;
    private final ExportGate gate;
    private final ExportTerm terms;
    private final ExportWriter writer;
    private final ExportWorker worker;
    private final AccessLog audit;
    private final ExportSettings settings;
    private final Clock clock;

    ExportDesk(
            Exports exports,
            ExportGate gate,
            ExportTerm terms,
            ExportWriter writer,
            ExportWorker worker,
            AccessLog audit,
            ExportSettings settings,
            Clock clock) {
        this.exports = exports;
        this.gate = gate;
        this.terms = terms;
        this.writer = writer;
        this.worker = worker;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param address of this server, for the page that checks the code
     * @throws Problem that says what is missing, not allowed or not regulated
     */
    Export ask(ExportRequest.Body body, Subject subject, String address, String requestId) {
        ExportRequest request = ExportRequest.of(body, subject);
        GuardedLayer layer = open(request, subject, requestId);
        if (!layer.layer().isRaster()) {
            ExportGate.query(request, layer);
        }
        Form form = Form.of(subject);
        terms.of(form, subject, request.layer(), request.purpose());
        requireRoom(subject);
        Export export = export(request, subject, form, address);
        AccessLog.Entry entry = audit.begin(act("EXPORT_ASK", export, subject, layer, requestId));
        exports.add(export);
        entry.end("OK", 0);
        worker.wake();
        return export;
    }

    /** Art. 4.5 c: what is refused is recorded too. */
    private GuardedLayer open(ExportRequest request, Subject subject, String requestId) {
        try {
            return gate.open(request, subject);
        } catch (Problem problem) {
            if (problem.status() == 403 || problem.status() == 404) {
                audit.begin(new AccessLog.Act(
                                subject, "EXPORT_ASK", List.of(request.layer()), List.of(), "not allowed", requestId))
                        .end("REFUSED", 0);
            }
            throw problem;
        }
    }

    /**
     * Until when an export that is asked for now could be used.
     *
     * @throws Problem 404 or 403 when the layer may not be taken away, 409 when the Department has set no term
     */
    Term term(LayerName layer, String purpose, Subject subject) {
        gate.open(layer, subject);
        return terms.of(Form.of(subject), subject, layer, purpose);
    }

    /** @throws Problem 404 when there is none of this id, or it belongs to somebody else */
    Export find(String id, Subject subject) {
        return exports.find(id)
                .filter(export -> export.belongsTo(subject))
                .orElseThrow(() -> Problem.notFound("Không có lần xuất này. / There is no such export."));
    }

    /** Those of an account, or the ones that an anonymous browser remembers; the newest first. */
    List<Export> list(Subject subject, List<String> remembered) {
        if (!(subject instanceof Subject.Anonymous)) {
            return exports.ofAccount(subject.name());
        }
        return remembered.stream()
                .map(exports::find)
                .flatMap(Optional::stream)
                .filter(export -> export.belongsTo(subject))
                .toList();
    }

    /** @throws Problem 404; what is over already stays as it is */
    Export cancel(String id, Subject subject) {
        Export export = find(id, subject);
        exports.cancel(export.id());
        return find(id, subject);
    }

    /**
     * The file, when it may still be taken away now.
     *
     * @throws Problem 404, 403 when refused by now, 409 when it is not done, 410 when its term is over
     */
    Path download(Export export, Subject subject, String requestId) {
        GuardedLayer layer = gate.open(export.request(), subject);
        Export.Issue issue = export.issue().orElseThrow(() -> notDone(export));
        requireUsable(issue);
        Path file = writer.file(export);
        AccessLog.Entry entry = audit.begin(act("EXPORT_DOWNLOAD", export, subject, layer, requestId));
        boolean there = Files.exists(file);
        entry.end(there ? "OK" : "FAILED", export.rowsDone());
        if (!there) {
            throw Problem.gone("Tệp không còn trên máy chủ. / The file is no longer kept.")
                    .withCode("KHONG_CON");
        }
        return file;
    }

    private void requireUsable(Export.Issue issue) {
        if (issue.revoked().isPresent()) {
            throw Problem.gone("Đã thu hồi. / This export has been revoked.").withCode("DA_THU_HOI");
        }
        if (issue.expiredAt(clock.instant())) {
            throw Problem.gone("Hết hạn, không còn giá trị sử dụng (Điều 9 khoản 2). / Its term is over.")
                    .withCode("HET_HAN");
        }
    }

    private static Problem notDone(Export export) {
        return Problem.conflict("Chưa xong: " + export.state() + " / not done: " + export.state())
                .withCode(export.state().name());
    }

    private void requireRoom(Subject subject) {
        Optional<String> account = accountName(subject);
        int most = account.isPresent() ? settings.maxUnderWay() : settings.maxUnderWay() * ANONYMOUS_FACTOR;
        if (exports.underWay(account) >= most) {
            throw Problem.tooMany("Đang có " + most + " lần xuất chưa xong, hãy chờ. / " + most
                    + " exports are under way; wait for one to finish.");
        }
    }

    private Export export(ExportRequest request, Subject subject, Form form, String address) {
        Instant now = clock.instant();
        String code = ExportCode.next(now.atZone(Validity.ZONE).getYear());
        return new Export(
                ExportCode.downloadToken(),
                code,
                ExportState.CHO,
                accountName(subject),
                form,
                request,
                address + "/xac-thuc/" + code,
                now,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> accountName(Subject subject) {
        return subject instanceof Subject.Anonymous ? Optional.empty() : Optional.of(subject.name());
    }

    private static Act act(String operation, Export export, Subject subject, GuardedLayer layer, String requestId) {
        return new Act(
                subject,
                operation,
                List.of(export.request().layer()),
                List.of(layer.grant()),
                export.code() + " " + export.request().purpose(),
                requestId);
    }
}
