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

/** {@code key create}, {@code key list}, {@code key revoke}. */
@Command(
        name = "key",
        description = "Khóa cá nhân, thay cho mật khẩu trong QGIS / personal keys, in place of the password")
final class KeyCommand {

    @ParentCommand
    private @Nullable Datnuoc datnuoc;

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "create", description = "Tạo khóa, chỉ hiện một lần / create a key, shown once")
    int create(
            @Parameters(paramLabel = "TITLE", description = "Dùng cho gì / what it is for") String title,
            @Option(
                            names = "--services",
                            paramLabel = "LIST",
                            defaultValue = "WMS,WFS",
                            description = "WMS, WFS, API; ${DEFAULT-VALUE}")
                    String services,
            @Option(
                            names = "--layers",
                            paramLabel = "LIST",
                            defaultValue = "*",
                            description = "Lớp, thành phần hoặc * / layers, components or *; ${DEFAULT-VALUE}")
                    String layers,
            @Option(
                            names = "--right",
                            paramLabel = "RIGHT",
                            defaultValue = "QUERY",
                            description = "VIEW, QUERY, EXPORT, EDIT; ${DEFAULT-VALUE}")
                    String right,
            @Option(
                            names = "--until",
                            paramLabel = "DAY",
                            defaultValue = "",
                            description = "Ngày cuối, 2026-12-31; 90 ngày / last day; 90 days")
                    String until)
            throws IOException {
        Map<String, String> wish = new LinkedHashMap<>(
                Map.of("title", title, "services", services, "layers", layers, "right", right, "until", until));
        JsonNode made = server().post("/api/keys", wish);
        out().println(made.path("key").asString("?"));
        out().println("id " + made.path("id").asString("?") + ", đến hết / until "
                + made.path("until").asString("?"));
        return 0;
    }

    @Command(name = "list", description = "Các khóa của tài khoản / the keys of the account")
    int list() throws IOException {
        JsonNode keys = server().get("/api/keys");
        if (keys.isEmpty()) {
            out().println("Không có khóa / no keys");
        }
        keys.forEach(key -> out().println(line(key)));
        return 0;
    }

    @Command(name = "revoke", description = "Thu hồi / revoke")
    int revoke(
            @Parameters(paramLabel = "ID") String id,
            @Option(
                            names = "--account",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "Của tài khoản khác, quản trị viên / of another account, administrators")
                    String account,
            @Option(
                            names = "--document",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "Văn bản yêu cầu / the ordering document, with --account")
                    String document)
            throws IOException {
        String path = account.isEmpty()
                ? "/api/keys/" + Server.segment(id)
                : "/api/accounts/" + Server.segment(account) + "/keys/" + Server.segment(id) + "?document="
                        + Server.segment(document);
        server().delete(path);
        out().println("Đã thu hồi / revoked " + id);
        return 0;
    }

    /** A key on one line: id, state, services, layers, right, last day, title. */
    private static String line(JsonNode key) {
        return "%s  %s  %s  %s  %s  %s  %s"
                .formatted(
                        key.path("id").asString("?"),
                        key.path("good").asBoolean() ? "OK" : "-",
                        key.path("services").asString("?"),
                        key.path("layers").asString("?"),
                        key.path("right").asString("?"),
                        key.path("expires").asString("?"),
                        key.path("title").asString("?"));
    }

    /** Keys belong to the person: always a session, never Basic. */
    private Server server() {
        return Objects.requireNonNull(datnuoc).serverBySession();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
