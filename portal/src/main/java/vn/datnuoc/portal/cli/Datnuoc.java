package vn.datnuoc.portal.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code datnuoc}. Does not start Spring; {@code Portal} hands over to it. */
@Command(
        name = "datnuoc",
        mixinStandardHelpOptions = true,
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
            GrantCommand.class,
            RuleCommand.class,
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

    /** @return the exit code */
    public static int run(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return run(out, err, arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = new CommandLine(new Datnuoc());
        commandLine.setOut(out).setErr(err);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
        return commandLine.execute(arguments);
    }

    Server server() {
        return new Server(url, user, password);
    }

    private static int failed(Exception failure, CommandLine command) {
        String message = failure.getMessage();
        command.getErr().println("Lỗi / error: " + (message == null ? failure.toString() : message));
        return FAILED;
    }
}
