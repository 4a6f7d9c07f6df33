package vn.datnuoc.portal.cli;

import java.io.IOException;
import java.io.PrintWriter;
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

/** {@code draft list}, {@code draft approve}, {@code draft reject}. */
@Command(name = "draft", description = "Xem, duyệt, từ chối bản nháp / list, approve, reject drafts")
final class DraftCommand {

    @ParentCommand
    private @Nullable Datnuoc datnuoc;

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "list", description = "Các bản nháp / the drafts")
    int list() throws IOException {
        JsonNode drafts = server().get("/api/drafts");
        if (drafts.isEmpty()) {
            out().println("Không có bản nháp / no drafts");
        }
        drafts.forEach(draft -> out().println(line(draft)));
        return 0;
    }

    @Command(name = "approve", description = "Duyệt / approve")
    int approve(@Parameters(paramLabel = "ID") String id) throws IOException {
        server().post("/api/drafts/" + Server.segment(id) + "/approve", Map.of());
        out().println("Đã duyệt / approved " + id);
        return 0;
    }

    @Command(name = "reject", description = "Từ chối, nêu lý do / reject, with the reason")
    int reject(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--reason", required = true, description = "Lý do / reason") String reason)
            throws IOException {
        server().post("/api/drafts/" + Server.segment(id) + "/reject", Map.of("reason", reason));
        out().println("Đã từ chối / rejected " + id);
        return 0;
    }

    /** A draft on one line: id, layer, state, author, rows. */
    static String line(JsonNode draft) {
        return "%s  %s  %s  %s  %s"
                .formatted(
                        draft.path("id").asString("?"),
                        draft.path("layer").asString("?"),
                        draft.path("state").asString("?"),
                        draft.path("author").asString("?"),
                        draft.path("rows").asString("0"));
    }

    private Server server() {
        return Objects.requireNonNull(datnuoc).server();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
