package vn.datnuoc.portal.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.datnuoc.audit.ChainedLog;
import vn.datnuoc.engine.AccessLog;
import vn.datnuoc.engine.AccessLog.Act;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Term;
import vn.datnuoc.policy.Validity;
import vn.datnuoc.portal.audit.AuditLog;
import vn.datnuoc.portal.keys.SigningKey;
import vn.datnuoc.portal.seal.SealedZip;
import vn.datnuoc.portal.server.Problem;
import vn.datnuoc.portal.server.ServerSettings;

/** Writes an export's sealed zip, after deciding again whether it may be taken away. Thread-safe. */
@Component
class ExportWriter {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ExportGate gate;
    private final ExportTerm terms;
    private final AuditLog audit;
    private final SigningKey key;
    private final Clock clock;
    private final Path folder;

    ExportWriter(
            ExportGate gate, ExportTerm terms, AuditLog audit, SigningKey key, Clock clock, ServerSettings settings) {
        this.gate = gate;
        this.terms = terms;
        this.audit = audit;
        this.key = key;
        this.clock = clock;
        this.folder = settings.sharedFolder("exports");
    }

    /** Where the zip of an export lies once it is done. */
    Path file(Export export) {
        return folder.resolve(export.fileStem() + ".zip");
    }

    /** Removes what attempts left behind that were cut short, of exports that nobody writes now. */
    void deleteLeft(Predicate<String> isBeingWritten) throws IOException {
        for (Path part : files(name -> name.endsWith(".part"))) {
            if (!isBeingWritten.test(ExportCode.before(part))) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** Removes what earlier attempts at the same export have left. */
    private void deleteEarlier(Export export) throws IOException {
        if (export.attempt() > 1) {
            for (Path left : files(name -> name.startsWith(export.code()))) {
                Files.deleteIfExists(left);
            }
        }
    }

    private List<Path> files(Predicate<String> name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name.test(String.valueOf(file.getFileName())))
                    .toList();
        }
    }

    /**
     * @throws Problem when it may not be taken away any more
     * @throws Progress.CancelledException when it was cancelled
     */
    Export.Issue write(Export export, Subject subject, Progress progress) throws IOException {
        deleteEarlier(export);
        GuardedLayer layer = gate.open(export.request(), subject);
        AccessLog.Entry entry = audit.begin(new Act(
                subject,
                "EXPORT",
                List.of(export.request().layer()),
                List.of(layer.grant()),
                export.code() + " " + export.request().format(),
                export.code()));
        String outcome = "FAILED";
        try {
            Export.Issue issue = write(particulars(export, layer, subject), layer, progress);
            outcome = "OK";
            return issue;
        } finally {
            entry.end(outcome, progress.done());
        }
    }

    private Particulars particulars(Export export, GuardedLayer layer, Subject subject) {
        Term term = terms.of(
                export.form(),
                subject,
                export.request().layer(),
                export.request().purpose());
        ChainedLog.Head head = audit.head();
        return new Particulars(
                export, layer.layer(), layer.limits(), clock.instant(), term, head.number() + ":" + head.hash());
    }

    private Export.Issue write(Particulars particulars, GuardedLayer layer, Progress progress) throws IOException {
        Path zip = file(particulars.export());
        LocalDateTime entryTime = LocalDateTime.ofInstant(particulars.issued(), Validity.ZONE);
        List<DataFile> files = data(particulars, layer, progress);
        try (SealedZip sealed = new SealedZip(zip, entryTime)) {
            for (DataFile file : files) {
                sealed.add(file.name(), file.written());
                progress.look();
            }
            Certificate certificate = new Certificate(particulars, files);
            sealed.add("manifest.json", JSON.writeValueAsString(particulars.manifest(files)));
            sealed.add("giay-chung-nhan.html", certificate.html());
            sealed.add("giay-chung-nhan.txt", certificate.text());
            return issue(particulars, sealed.seal(particulars.statement(), key));
        } finally {
            for (DataFile file : files) {
                Files.deleteIfExists(file.written());
            }
        }
    }

    private List<DataFile> data(Particulars particulars, GuardedLayer layer, Progress progress) throws IOException {
        Path file = folder.resolve(particulars.export().fileStem() + ".data.part");
        if (layer.layer().isRaster()) {
            return RasterData.write(particulars, layer, folder, progress);
        }
        return List.of(FeatureData.write(particulars, layer, file, progress));
    }

    private static Export.Issue issue(Particulars particulars, String sha256) {
        return new Export.Issue(
                particulars.layer().version(),
                particulars.issued(),
                particulars.validUntil(),
                particulars.termRule(),
                sha256,
                Optional.empty());
    }
}
