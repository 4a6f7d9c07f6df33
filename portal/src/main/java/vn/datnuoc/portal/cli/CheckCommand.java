package vn.datnuoc.portal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.datnuoc.portal.keys.PublicKeys;
import vn.datnuoc.portal.seal.SealCheck;
import vn.datnuoc.portal.seal.Statement;
import vn.datnuoc.portal.seal.Verdict;

/** {@code check}: what a sealed zip proves by itself, with the published keys and without a server. */
@Command(
        name = "check",
        description = {
            "Kiểm tra gói dữ liệu, không cần máy chủ. Thu hồi và xác nhận: xem trang /xac-thuc.",
            "Check a sealed zip offline; exit 0 authentic and in term, 3 expired, 4 altered, 5 unknown key."
        })
final class CheckCommand implements Callable<Integer> {
    static final int EXPIRED = 3;
    static final int ALTERED = 4;
    static final int UNKNOWN_KEY = 5;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Gói zip / sealed zip")
    private Path file = Path.of("");

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = {
                "Khóa công khai (JWKS), từ /.well-known/jwks.json của máy chủ.",
                "Public keys; default: keys/jwks.json in DATNUOC_HOME (var)"
            })
    private @Nullable Path keys;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("không có tệp / no such file: " + file);
        }
        return tell(new SealCheck(knownKeys()).check(file));
    }

    private int tell(Verdict verdict) {
        if (verdict instanceof Verdict.Authentic authentic) {
            return tell(authentic.statement());
        }
        if (verdict instanceof Verdict.UnknownKey unknown) {
            out().println("KHÓA KHÔNG RÕ / UNKNOWN KEY: " + unknown.keyId()
                    + " (--keys: /.well-known/jwks.json của máy chủ / of the server)");
            return UNKNOWN_KEY;
        }
        out().println("ĐÃ BỊ SỬA ĐỔI / ALTERED: " + ((Verdict.Altered) verdict).reason());
        return ALTERED;
    }

    private int tell(Statement statement) {
        boolean expired = statement.expiredAt(clock.instant());
        String term = statement
                .validUntil()
                .map(end -> "đến / until " + Days.inVietnam(end))
                .orElse("không thời hạn / no term");
        out().println(
                        expired
                                ? "HẾT HẠN – không còn giá trị sử dụng / EXPIRED"
                                : "NGUYÊN VẸN, còn hạn / AUTHENTIC, in term");
        out().printf("Mã / code: %s%n", statement.code());
        out().printf("Lớp / layers: %s%n", String.join(", ", statement.layers()));
        out().printf("Hình thức / form: %d%n", statement.form());
        out().printf("Mục đích / purpose: %s%n", statement.purpose());
        out().printf("Cấp lúc / issued: %s%n", Days.inVietnam(statement.issued()));
        out().printf("Giá trị / validity: %s%n", term);
        return expired ? EXPIRED : 0;
    }

    private PublicKeys knownKeys() throws IOException {
        Path published = keys == null ? home().resolve("keys/jwks.json") : keys;
        if (keys == null && !Files.exists(published)) {
            return PublicKeys.parse("{\"keys\":[]}");
        }
        try {
            return PublicKeys.parse(Files.readString(published));
        } catch (IllegalArgumentException e) {
            throw new IOException("không phải tệp khóa JWKS / no JWKS file: " + published, e);
        }
    }

    private static Path home() {
        String home = System.getenv("DATNUOC_HOME");
        return Path.of(home == null || home.isEmpty() ? "var" : home);
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
