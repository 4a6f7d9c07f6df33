package vn.datnuoc.portal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
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

/** {@code rule set}, {@code rule list}, {@code rule remove}: how long copies may be used (Art. 9), for administrators. */
@Command(name = "rule", description = "Thời hạn sử dụng dữ liệu đã khai thác / how long copies may be used (Art. 9)")
final class RuleCommand {
    private static final String DOCUMENT_HELP = "Quyết định: số và tên / the decision that sets it";

    @ParentCommand
    private @Nullable Datnuoc datnuoc;

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "set",
            description = {
                "Đặt thời hạn; dữ liệu đã cấp giữ thời hạn cũ.",
                "Set a period; what is issued keeps its term. It takes the place of a rule for the same."
            })
    int set(
            @Option(names = "--form", required = true, description = "Hình thức 1–6 (Điều 7) / form") int form,
            @Option(names = "--target", required = true, description = "dd:thua_dat, dd, *") String target,
            @Option(
                            names = "--recipient",
                            defaultValue = "public",
                            description = "agency:…, agency-type:…, public; ${DEFAULT-VALUE}")
                    String recipient,
            @Option(
                            names = "--purpose",
                            defaultValue = "",
                            description = "Chỉ cho mục đích này / only for this purpose")
                    String purpose,
            @Option(names = "--period", required = true, description = "P30D, P6M, P1Y, none") String period,
            @Option(names = "--document", required = true, description = DOCUMENT_HELP) String document)
            throws IOException {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("form", form);
        rule.put("target", target);
        rule.put("recipient", recipient);
        rule.put("purpose", purpose);
        rule.put("period", period);
        rule.put("document", document);
        out().println(line(server().post("/api/validity-rules", rule)));
        return 0;
    }

    @Command(name = "list", description = "Các quy định / the rules")
    int list() throws IOException {
        server().get("/api/validity-rules").forEach(rule -> out().println(line(rule)));
        return 0;
    }

    @Command(name = "remove", description = "Bỏ một quy định / remove a rule")
    int remove(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--document", required = true, description = DOCUMENT_HELP) String document)
            throws IOException {
        server().post("/api/validity-rules/" + Server.segment(id) + "/remove", Map.of("document", document));
        out().println("Đã bỏ / removed " + id);
        return 0;
    }

    /** A rule on one line: id, form, target, recipient, period, purpose, document. */
    private static String line(JsonNode rule) {
        return "%s  %s  %s  %s  %s  %s  %s"
                .formatted(
                        rule.path("id").asString("?"),
                        rule.path("form").asString("?"),
                        rule.path("target").asString("?"),
                        rule.path("recipient").asString("?"),
                        rule.path("period").asString("?"),
                        rule.path("purpose").asString("*"),
                        rule.path("document").asString(""));
    }

    private Server server() {
        return Objects.requireNonNull(datnuoc).server();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
