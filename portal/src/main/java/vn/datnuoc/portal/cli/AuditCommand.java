package vn.datnuoc.portal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.datnuoc.portal.audit.AuditVerifier;

/** {@code audit verify}: checks the chain and the signatures of an audit log, without a server. */
@Command(name = "audit", description = "Nhật ký / the audit log")
final class AuditCommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "verify",
            description = {
                "Kiểm tra chuỗi và chữ ký của nhật ký, không cần máy chủ.",
                "Verify the chain and the signatures; exit 0 when they hold, 4 when not."
            })
    int verify(@Parameters(paramLabel = "DIR", description = "Thư mục audit / the folder") Path folder)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("không có thư mục / no such folder: " + folder);
        }
        AuditVerifier.Report report = AuditVerifier.verify(folder);
        report.faults().forEach(fault -> out().println("! " + fault));
        out().printf(
                        "%s: %d tệp / files, %d dòng / lines, %d điểm ký / checkpoints%n",
                        report.holds() ? "NGUYÊN VẸN / HOLDS" : "ĐÃ BỊ SỬA ĐỔI / ALTERED",
                        report.files(),
                        report.lines(),
                        report.checkpoints());
        return report.holds() ? 0 : CheckCommand.ALTERED;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
