package vn.datnuoc.portal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The H2 file of a home, while no server uses it; it is only read. */
public final class HomeDatabase implements AutoCloseable {

    private static final String READ_ONLY = ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";

    private final JdbcDataSource database;
    private final HeldFile held;

    private HomeDatabase(JdbcDataSource database, HeldFile held) {
        this.database = database;
        this.held = held;
    }

    /** @throws IOException when there is none, it is in use, or a start has to finish a migration first */
    public static HomeDatabase toRead(Path home) throws IOException {
        Path folder = home.resolve("database");
        if (!Files.exists(folder.resolve("datnuoc.mv.db"))) {
            throw new IOException("không có cơ sở dữ liệu H2 / no H2 database under " + home);
        }
        if (Files.exists(folder.resolve("before-migration.zip"))) {
            throw new IOException("chuyển đổi dở dang: hãy chạy máy chủ một lần / a migration was cut short: start the"
                    + " server once");
        }
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(Dialect.embedded(home.toAbsolutePath()) + READ_ONLY);
        database.setUser("sa");
        return new HomeDatabase(database, Node.hold(home));
    }

    /** @param password absent: as in the file that PGPASSFILE names */
    public static DataSource target(String url, String user, Optional<String> password) throws IOException {
        if (Dialect.holdsPassword(url)) {
            throw new IOException("--to: không ghi mật khẩu / no password in it expected");
        }
        PGSimpleDataSource target = new PGSimpleDataSource();
        target.setURL(url);
        target.setUser(user);
        password.ifPresent(target::setPassword);
        return target;
    }

    public DataSource dataSource() {
        return database;
    }

    @Override
    public void close() {
        held.close();
    }
}
