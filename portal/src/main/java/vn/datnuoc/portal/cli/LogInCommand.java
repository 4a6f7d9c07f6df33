package vn.datnuoc.portal.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code log-in}: keeps a session for the commands that follow, for a code of an authenticator is good only once. */
@Command(
        name = "log-in",
        description = "Đăng nhập và giữ phiên cho các lệnh sau / log in and keep the session for the commands to come")
final class LogInCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Datnuoc datnuoc;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        LogIn kept = Objects.requireNonNull(datnuoc).keepLogIn();
        Objects.requireNonNull(spec).commandLine().getOut().println("Đã đăng nhập / logged in: " + kept.user());
        return 0;
    }
}
