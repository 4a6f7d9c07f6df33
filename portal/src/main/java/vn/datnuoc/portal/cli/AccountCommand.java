package vn.datnuoc.portal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
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

/** {@code account …}: from the request of an agency to the account, its lock and its unlocking. */
@Command(name = "account", description = "Tài khoản và yêu cầu cấp tài khoản / accounts and requests for them")
final class AccountCommand {

    private static final String DOCUMENT_HELP = "Văn bản làm căn cứ / the document that orders it";

    @ParentCommand
    private @Nullable Datnuoc datnuoc;

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "list", description = "Các tài khoản / the accounts")
    int list() throws IOException {
        server().get("/api/accounts").forEach(account -> out().println(line(account)));
        return 0;
    }

    @Command(name = "show", description = "Một tài khoản và các lần khóa / one account and its locks")
    int show(@Parameters(paramLabel = "NAME") String name) throws IOException {
        JsonNode account = server().get(path(name, ""));
        out().println(line(account));
        for (String member : List.of("scheme", "identifier", "expires", "duties_accepted", "request", "created")) {
            out().println("  " + member + ": " + account.path(member).asString("-"));
        }
        account.path("duties").forEach(duty -> out().println("  duty: " + duty));
        account.path("locks").forEach(lock -> out().println("  lock: " + lock));
        return 0;
    }

    @Command(name = "requests", description = "Các yêu cầu cấp tài khoản / the requests")
    int requests() throws IOException {
        server().get("/api/account-requests").forEach(request -> out().println(requestLine(request)));
        return 0;
    }

    @Command(
            name = "request",
            description = {"Nhập yêu cầu cấp tài khoản của một đơn vị.", "Enter an agency's request for an account."})
    int request(@ArgGroup(exclusive = false, multiplicity = "1") Asked asked) throws IOException {
        out().println(requestLine(server().post("/api/account-requests", asked.body())));
        return 0;
    }

    /** What an agency asks for. */
    static final class Asked {

        @Option(names = "--agency", required = true, description = "Mã đơn vị / code of the agency")
        private String agency = "";

        @Option(names = "--document", required = true, description = "Công văn đề nghị / the letter that asks")
        private String document = "";

        @Option(names = "--purpose", required = true, description = "Mục đích / purpose")
        private String purpose = "";

        @Option(names = "--kind", required = true, description = "KHAI_THAC, CAP_NHAT, QUAN_TRI")
        private String kind = "";

        @Option(names = "--layers", required = true, split = ",", description = "dd:thua_dat,dd,… hoặc / or *")
        private List<String> layers = List.of();

        @Option(names = "--person", required = true, description = "Họ và tên một người / full name of one person")
        private String person = "";

        @Option(names = "--scheme", required = true, description = "CCCD, MA_CAN_BO, EMAIL")
        private String scheme = "";

        @Option(names = "--identifier", required = true, description = "Định danh / the identifier")
        private String identifier = "";

        @Option(names = "--name", description = "Tên đăng nhập, mặc định lấy từ họ tên / log-in name")
        private @Nullable String name;

        @Option(names = "--expires", description = "Ngày cuối / last day, 2027-12-31")
        private @Nullable String expires;

        private Map<String, @Nullable Object> body() {
            Map<String, @Nullable Object> body = new HashMap<>();
            body.put("agency", agency);
            body.put("document", document);
            body.put("purpose", purpose);
            body.put("kind", kind);
            body.put("layers", layers);
            body.put("person", person);
            body.put("scheme", scheme);
            body.put("identifier", identifier);
            body.put("account", name);
            body.put("expires", expires);
            return body;
        }
    }

    @Command(
            name = "approve",
            description = {
                "Duyệt yêu cầu; in mật khẩu dùng một lần, chỉ lần này.",
                "Approve a request; prints the one-time password, this once."
            })
    int approve(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--document", required = true, description = "Quyết định / the decision") String document)
            throws IOException {
        JsonNode approved = server().post(requestPath(id, "/approve"), Map.of("document", document));
        out().println("Đã duyệt / approved " + requestLine(approved.path("request")));
        printIssued(approved);
        return 0;
    }

    @Command(name = "refuse", description = "Từ chối yêu cầu, nêu lý do / refuse a request, with the reason")
    int refuse(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--reason", required = true, description = "Lý do / reason") String reason,
            @Option(names = "--document", required = true, description = DOCUMENT_HELP) String document)
            throws IOException {
        JsonNode refused = server().post(requestPath(id, "/refuse"), Map.of("document", document, "reason", reason));
        out().println(requestLine(refused));
        return 0;
    }

    @Command(
            name = "lock",
            description = {
                "Khóa tài khoản, ở mọi kênh từ lần truy cập kế tiếp (Điều 8.4).",
                "Lock an account, in every channel from the next request on."
            })
    int lock(
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--reason",
                            required = true,
                            description =
                                    "DE_NGHI: theo đề nghị / asked for; KHONG_BAO_MAT: không bảo mật / not kept safe")
                    String reason,
            @Option(names = "--requester", required = true, description = "Người đề nghị / who asks for it")
                    String requester,
            @Option(names = "--document", required = true, description = DOCUMENT_HELP) String document)
            throws IOException {
        Map<String, String> body = Map.of("reason", reason, "requester", requester, "document", document);
        out().println(line(server().post(path(name, "/lock"), body)));
        return 0;
    }

    @Command(name = "unlock", description = "Mở khóa bằng quyết định mới / unlock, by a new decision")
    int unlock(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--document", required = true, description = "Quyết định mới / the new decision")
                    String document)
            throws IOException {
        JsonNode unlocked = server().post(path(name, "/unlock"), Map.of("document", document));
        out().println("Đã mở khóa / unlocked " + name);
        printIssued(unlocked);
        return 0;
    }

    private void printIssued(JsonNode issued) {
        String password = issued.path("one_time_password").asString("");
        if (!password.isEmpty()) {
            out().println("Mật khẩu dùng một lần / one-time password: " + password);
        }
    }

    private static String line(JsonNode account) {
        return "%s  %s  %s  %s  %s"
                .formatted(
                        account.path("name").asString("?"),
                        account.path("kind").asString("?"),
                        account.path("state").asString("?"),
                        account.path("agency").asString("?"),
                        account.path("person").asString("?"));
    }

    private static String requestLine(JsonNode request) {
        return "%s  %s  %s  %s  %s  %s"
                .formatted(
                        request.path("id").asString("?"),
                        request.path("state").asString("?"),
                        request.path("account").asString("?"),
                        request.path("kind").asString("?"),
                        request.path("agency").asString("?"),
                        request.path("person").asString("?"));
    }

    private static String path(String account, String act) {
        return "/api/accounts/" + Server.segment(account) + act;
    }

    private static String requestPath(String id, String act) {
        return "/api/account-requests/" + Server.segment(id) + act;
    }

    private Server server() {
        return Objects.requireNonNull(datnuoc).server();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
