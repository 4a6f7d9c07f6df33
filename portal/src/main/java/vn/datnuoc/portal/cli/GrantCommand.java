package vn.datnuoc.portal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code grant set}, {@code list}, {@code confirm}, {@code end}, {@code remove}, {@code explain}: for administrators. */
@Command(name = "grant", description = "Cấp, xem, giải thích quyền / give, list, explain grants")
final class GrantCommand {
    private static final String DOCUMENT_HELP = "Văn bản làm căn cứ: số và tên / the document that orders it";

    @ParentCommand
    private @Nullable Datnuoc datnuoc;

    @Spec
    private @Nullable CommandSpec spec;

    /** How far the rights reach; the same for each right that is named. */
    static final class LimitOptions {
        @Option(names = "--rows", paramLabel = "ECQL", description = "Chỉ các dòng này / only these rows")
        private @Nullable String rows;

        @Option(
                names = "--area",
                paramLabel = "WKT",
                description = "Chỉ trong vùng này, EPSG:4326, kinh độ trước / only inside, longitude first")
        private @Nullable String area;

        @Option(
                names = "--hide",
                paramLabel = "ATTRIBUTE",
                split = ",",
                description = "Ẩn thuộc tính / hide attributes")
        private List<String> hidden = List.of();

        @Option(
                names = "--min-meters-per-pixel",
                paramLabel = "M",
                description = "Ảnh không chi tiết hơn / the finest picture")
        private double minMetersPerPixel;

        @Option(names = "--formats", paramLabel = "FORMAT", split = ",", description = "Chỉ các dạng này / only these")
        private List<String> formats = List.of();

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("hidden", hidden);
            json.put("minMetersPerPixel", minMetersPerPixel);
            json.put("formats", formats);
            putIfGiven(json, "rows", rows);
            putIfGiven(json, "area", area);
            return json;
        }
    }

    @Command(
            name = "set",
            description = {
                "Cấp quyền; không nêu --right là từ chối tất cả. Quyền sửa và quyền cho chính mình chờ quản trị viên thứ hai.",
                "Give a grant; without --right it refuses everything. EDIT, and what is to oneself, waits for a second."
            })
    int set(
            @Parameters(
                            paramLabel = "PRINCIPAL",
                            description =
                                    "account:kt1, connection:kn-vilis, agency:so-nnmt, agency-type:STATE_BODY, kind:KHAI_THAC, public")
                    String principal,
            @Parameters(paramLabel = "TARGET", description = "dd:thua_dat, dd, *") String target,
            @Option(names = "--right", split = ",", description = "DISCOVER, VIEW, QUERY, EXPORT, EDIT") @Nullable
                    List<String> rights,
            @ArgGroup(exclusive = false, heading = "Giới hạn / limits:%n") @Nullable LimitOptions limits,
            @Option(names = "--from", paramLabel = "DAY", description = "Từ ngày / from") @Nullable String from,
            @Option(names = "--until", paramLabel = "DAY", description = "Đến hết ngày / last day") @Nullable
                    String until,
            @Option(names = "--document", required = true, description = DOCUMENT_HELP) String document)
            throws IOException {
        Map<String, Object> grant = new LinkedHashMap<>();
        grant.put("principal", principal);
        grant.put("target", target);
        grant.put("rights", rights(rights == null ? List.of() : rights, limits == null ? new LimitOptions() : limits));
        grant.put("document", document);
        putIfGiven(grant, "from", from);
        putIfGiven(grant, "until", until);
        JsonNode saved = server().post("/api/grants", grant);
        out().println(line(saved));
        saved.path("warnings")
                .forEach(warning -> out().println("  ! " + warning.path("vi").asString("")));
        return 0;
    }

    private static Map<String, Object> rights(List<String> names, LimitOptions limits) {
        Map<String, Object> rights = new LinkedHashMap<>();
        names.forEach(name -> rights.put(name, limits.json()));
        return rights;
    }

    private static void putIfGiven(Map<String, Object> json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    @Command(name = "list", description = "Các quyền / the grants")
    int list(
            @Option(names = "--principal", defaultValue = "", description = "Chỉ của / only to") String principal,
            @Option(names = "--target", defaultValue = "", description = "Chỉ trên / only on") String target)
            throws IOException {
        server().get("/api/grants?principal=" + Server.segment(principal) + "&target=" + Server.segment(target))
                .forEach(grant -> out().println(line(grant)));
        return 0;
    }

    @Command(
            name = "confirm",
            description = "Xác nhận đề nghị của người khác / confirm another administrator's proposal")
    int confirm(@Parameters(paramLabel = "ID") String id) throws IOException {
        out().println(line(server().post(path(id, "confirm"), Map.of())));
        return 0;
    }

    @Command(
            name = "end",
            description = {
                "Kết thúc: từ đó từ chối cho đến khi được gỡ bỏ.",
                "End a grant: it refuses until it is removed; a proposal is withdrawn."
            })
    int end(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--document", required = true, description = DOCUMENT_HELP) String document)
            throws IOException {
        server().post(path(id, "end"), Map.of("document", document));
        out().println("Đã kết thúc / ended " + id);
        return 0;
    }

    @Command(
            name = "remove",
            description = "Gỡ bỏ: quyền ít cụ thể hơn quyết định / remove: what is less specific decides")
    int remove(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--document", required = true, description = DOCUMENT_HELP) String document)
            throws IOException {
        server().post(path(id, "remove"), Map.of("document", document));
        out().println("Đã gỡ bỏ / removed " + id);
        return 0;
    }

    @Command(name = "explain", description = "Vì sao được, vì sao không / why somebody may, or may not")
    int explain(
            @Parameters(paramLabel = "SUBJECT", description = "account:kt1, connection:kn-vilis, anonymous")
                    String subject,
            @Parameters(paramLabel = "LAYER", description = "dd:thua_dat") String layer)
            throws IOException {
        JsonNode explained = server().get(
                        "/api/grants/explain?subject=" + Server.segment(subject) + "&layer=" + Server.segment(layer));
        out().println(subject + " · " + layer + ": "
                + String.join(", ", explained.at("/access/rights").propertyNames()));
        explained.path("words").forEach(sentence -> {
            out().println("- " + sentence.path("vi").asString(""));
            out().println("  " + sentence.path("en").asString(""));
        });
        return 0;
    }

    /** A grant on one line: id, state, principal, target, rights, document. */
    private static String line(JsonNode grant) {
        return "%s  %s  %s  %s  %s  %s"
                .formatted(
                        grant.path("id").asString("?"),
                        grant.path("state").asString("?"),
                        grant.path("principal").asString("?"),
                        grant.path("target").asString("?"),
                        grant.path("rights").propertyNames(),
                        grant.path("document").asString(""));
    }

    private static String path(String id, String act) {
        return "/api/grants/" + Server.segment(id) + "/" + act;
    }

    private Server server() {
        return Objects.requireNonNull(datnuoc).server();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
