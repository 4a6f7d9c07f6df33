package vn.datnuoc.portal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code datnuoc}. Does not start Spring; {@code Portal} hands over to it. */
@Command(
        name = "datnuoc",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        version = "datnuoc 0.1.0",
        description = {"Dòng lệnh của Đất Nước.", "The command line of Đất Nước."},
        synopsisSubcommandLabel = "LỆNH",
        subcommands = {
            AgencyCommand.class,
            AccountCommand.class,
            LayerCommand.class,
            DraftCommand.class,
            ExportCommand.class,
            CheckCommand.class,
            AuditCommand.class,
            MoveCommand.class,
            GrantCommand.class,
            RuleCommand.class,
            KeyCommand.class,
            LogInCommand.class,
            LogOutCommand.class,
            CommandLine.HelpCommand.class
        },
        exitCodeListHeading = "%nMã thoát / exit codes:%n",
        exitCodeList = {
            "0:xong / done; check: authentic and in term",
            "1:máy chủ từ chối hoặc không liên lạc được / refused, failed or unreachable",
            "2:sai cú pháp / wrong usage",
            "3:check: hết hạn / authentic, expired",
            "4:check: đã bị sửa đổi / altered",
            "5:check: khóa không rõ / signed with an unknown key"
        })
public final class Datnuoc {
    static final int FAILED = 1;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${env:DATNUOC_URL:-http://localhost:8080}",
            description = "Địa chỉ máy chủ / address of the server (DATNUOC_URL); ${DEFAULT-VALUE}")
    private String url = "";

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "${env:DATNUOC_USER:-}",
            description = "Tài khoản / account (DATNUOC_USER); để trống: khách / empty: anonymous")
    private String user = "";

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:DATNUOC_PASSWORD:-}",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "Mật khẩu / password (DATNUOC_PASSWORD)")
    private String password = "";

    @Option(
            names = "--totp",
            paramLabel = "CODE",
            defaultValue = "",
            description = "Mã sáu chữ số khi quản trị / six-digit code of an administrator's authenticator")
    private String totp = "";

    @Option(
            names = "--session",
            paramLabel = "FILE",
            defaultValue = "${env:DATNUOC_SESSION:-${sys:user.home}/.config/datnuoc/session}",
            description = "Nơi giữ phiên của log-in / where log-in keeps its session (DATNUOC_SESSION)")
    private Path session = Path.of("session");

    private Optional<LogIn> begun = Optional.empty();

    /** @return the exit code */
    public static int run(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return run(out, err, arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Datnuoc datnuoc = new Datnuoc();
        CommandLine commandLine = new CommandLine(datnuoc);
        commandLine.setExecutionStrategy(parsed -> datnuoc.execute(parsed));
        commandLine.setOut(out).setErr(err);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
        return commandLine.execute(arguments);
    }

    /** By a session when there is a code or {@code log-in} has kept one, otherwise by Basic. */
    Server server() {
        return !totp.isEmpty() || keptLogIn().isPresent() ? serverBySession() : new Server(url, user, password);
    }

    /** By the session that was kept, or by one that lasts as long as this command. */
    Server serverBySession() {
        return new Server(keptLogIn().orElseGet(this::beginLogIn));
    }

    private LogIn beginLogIn() {
        try {
            LogIn once = logIn();
            begun = Optional.of(once);
            return once;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    LogIn keepLogIn() throws IOException {
        LogIn logIn = logIn();
        logIn.keep(session);
        return logIn;
    }

    void forgetLogIn() throws IOException {
        Optional<LogIn> kept = LogIn.kept(session);
        Files.deleteIfExists(session);
        if (kept.isPresent()) {
            kept.get().end(Server.client());
        }
    }

    private LogIn logIn() throws IOException {
        try {
            return LogIn.begin(Server.client(), Server.withoutSlash(url), user, password, totp);
        } catch (ConnectException e) {
            throw new IOException("không liên lạc được / cannot reach " + url + ": " + e, e);
        }
    }

    /** Whoever names a password or a code means another log-in. */
    private Optional<LogIn> keptLogIn() {
        return password.isEmpty() && totp.isEmpty()
                ? LogIn.kept(session)
                        .filter(kept -> kept.url().equals(Server.withoutSlash(url)))
                        .filter(kept -> user.isEmpty() || kept.user().equals(user))
                : Optional.empty();
    }

    /** A session that was begun for the command ends with it. */
    private int execute(CommandLine.ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } finally {
            begun.ifPresent(Datnuoc::end);
        }
    }

    private static void end(LogIn once) {
        try {
            once.end(Server.client());
        } catch (IOException e) {
            System.err.println("Phiên chưa kết thúc / the session has not ended: " + e.getMessage());
        }
    }

    private static int failed(Exception failure, CommandLine command) {
        String message = failure.getMessage();
        command.getErr().println("Lỗi / error: " + (message == null ? failure.toString() : message));
        return FAILED;
    }
}
