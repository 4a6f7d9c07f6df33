package vn.datnuoc.portal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.datnuoc.portal.move.DatabaseMove;
import vn.datnuoc.portal.server.HomeDatabase;

/** {@code move}: everything from the H2 file of a home into an empty database of PostgreSQL, without a server. */
@Command(
        name = "move",
        description = {
            "Chuyển toàn bộ dữ liệu từ H2 sang PostgreSQL, khi máy chủ đã dừng. Nguồn không bị thay đổi; đích phải trống.",
            "Move everything from H2 to PostgreSQL, while the server is stopped. The source is only read; the target must"
                    + " be empty. A move that was cut short is begun again."
        })
final class MoveCommand implements java.util.concurrent.Callable<Integer> {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${env:DATNUOC_HOME:-var}",
            description = "Thư mục của máy chủ / the server's home; ${DEFAULT-VALUE}")
    private Path home = Path.of("var");

    @Option(
            names = "--to",
            paramLabel = "JDBC-URL",
            required = true,
            description = "jdbc:postgresql://HOST:PORT/DATABASE, không có mật khẩu / without password")
    private String to = "";

    @Option(
            names = "--to-user",
            paramLabel = "ROLE",
            defaultValue = "datnuoc",
            description = "Chủ của cơ sở dữ liệu / owner of the database; ${DEFAULT-VALUE}. Mật khẩu / password:"
                    + " PGPASSFILE, DATNUOC_DATABASE_PASSWORD")
    private String role = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        Optional<String> password = Optional.ofNullable(System.getenv("DATNUOC_DATABASE_PASSWORD"));
        try (HomeDatabase source = HomeDatabase.toRead(home)) {
            DatabaseMove.Moved moved =
                    new DatabaseMove(source.dataSource(), HomeDatabase.target(to, role, password), this::moved).run();
            out().printf(
                            "Đã chuyển %d bảng, %d dòng, đọc lại đều khớp. / Moved %d tables, %d rows, the same when read"
                                    + " back.%nTừ nay / from now on: script/server --home %s --database %s --database-user"
                                    + " %s%n",
                            moved.tables(), moved.rows(), moved.tables(), moved.rows(), home, to, role);
        }
        return 0;
    }

    private void moved(int number, int tables, String name, long rows) {
        out().printf("%d/%d %s: %d%n", number, tables, name, rows);
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
