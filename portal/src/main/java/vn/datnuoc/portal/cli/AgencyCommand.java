package vn.datnuoc.portal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code agency list}, {@code agency add}, {@code agency end}. */
@Command(name = "agency", description = "Sổ đăng ký đơn vị / the register of agencies")
final class AgencyCommand {

    private static final String DOCUMENT_HELP = "Văn bản làm căn cứ / the document that orders it";

    @ParentCommand
    private @Nullable Datnuoc datnuoc;

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "list", description = "Các đơn vị / the agencies")
    int list() throws IOException {
        server().get("/api/agencies").forEach(agency -> out().println(line(agency)));
        return 0;
    }

    @Command(name = "add", description = "Ghi danh một đơn vị / register an agency")
    int add(
            @Parameters(paramLabel = "CODE", description = "Mã, ví dụ so-xd / its code") String code,
            @Option(names = "--name", required = true, description = "Tên đầy đủ / full name") String name,
            @Option(
                            names = "--category",
                            required = true,
                            description = "SO_BAN_NGANH, UBND_XA, UBND_HUYEN_CU, TO_CHUC, CA_NHAN")
                    String category,
            @Option(names = "--from", description = "Ngày đầu, mặc định hôm nay / first day, today by default")
                    @Nullable
                    String from,
            @Option(names = "--until", description = "Ngày cuối / last day") @Nullable String until,
            @Option(names = "--document", required = true, description = DOCUMENT_HELP) String document)
            throws IOException {
        Map<String, @Nullable String> body = new HashMap<>();
        body.put("code", code);
        body.put("name", name);
        body.put("category", category);
        body.put("from", from);
        body.put("until", until);
        body.put("document", document);
        out().println("Đã ghi danh / registered " + line(server().post("/api/agencies", body)));
        return 0;
    }

    @Command(
            name = "end",
            description = {
                "Đặt ngày cuối; sau đó tài khoản của đơn vị không còn quyền gì.",
                "Set the last day; after it the agency's accounts may do nothing."
            })
    int end(
            @Parameters(paramLabel = "CODE") String code,
            @Option(names = "--until", required = true, description = "Ngày cuối / last day, 2026-12-31") String until,
            @Option(names = "--document", required = true, description = DOCUMENT_HELP) String document)
            throws IOException {
        String path = "/api/agencies/" + Server.segment(code) + "/term";
        out().println(line(server().post(path, Map.of("until", until, "document", document))));
        return 0;
    }

    private static String line(JsonNode agency) {
        return "%s  %s  %s  %s → %s"
                .formatted(
                        agency.path("code").asString("?"),
                        agency.path("category").asString("?"),
                        agency.path("name").asString("?"),
                        agency.path("from").asString("?"),
                        agency.path("until").asString("…"));
    }

    private Server server() {
        return Objects.requireNonNull(datnuoc).server();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
