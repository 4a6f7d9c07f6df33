package vn.datnuoc.portal.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code log-out}: ends the session that {@code log-in} has kept. */
@Command(name = "log-out", description = "Kết thúc phiên đã giữ / end the session that was kept")
final class LogOutCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Datnuoc datnuoc;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Objects.requireNonNull(datnuoc).forgetLogIn();
        Objects.requireNonNull(spec).commandLine().getOut().println("Đã đăng xuất / logged out");
        return 0;
    }
}
