package vn.datnuoc.portal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.tools.Restore;

/**
 * The H2 file of one process. H2 commits every statement of a migration by itself, so a kill would leave half a
 * migration that no later start can finish: the database is saved before, and a start that finds what was saved puts it
 * back first.
 *
 * @param folder where the file lies
 * @param name of the file, without {@code .mv.db}
 */
record EmbeddedDatabase(Path folder, String name) {

    private static final String FILE = "jdbc:h2:file:";

    /** Empty for any other database; on PostgreSQL each migration is a transaction. */
    static Optional<EmbeddedDatabase> of(String url) {
        if (!url.startsWith(FILE)) {
            return Optional.empty();
        }
        Path path = Path.of(url.substring(FILE.length()).split(";", 2)[0]).toAbsolutePath();
        return Optional.ofNullable(path.getParent())
                .map(folder ->
                        new EmbeddedDatabase(folder, folder.relativize(path).toString()));
    }

    /** To be called before the database is opened. */
    void undoInterruptedMigration() {
        if (Files.exists(saved())) {
            try {
                checkUnused();
                Restore.execute(saved().toString(), folder.toString(), name);
                Files.delete(saved());
            } catch (IOException e) {
                throw new IllegalStateException("an interrupted migration cannot be undone from " + saved(), e);
            }
        }
    }

    void migrate(Flyway flyway) {
        if (flyway.info().pending().length == 0) {
            return;
        }
        save(flyway.getConfiguration().getDataSource());
        flyway.migrate();
        try {
            Files.delete(saved());
        } catch (IOException e) {
            throw new UncheckedIOException("the next start would undo the migration: " + saved(), e);
        }
    }

    private void save(DataSource database) {
        Path part = folder.resolve("before-migration.part");
        try (Connection connection = database.getConnection();
                PreparedStatement backup = connection.prepareStatement("BACKUP TO ?")) {
            backup.setString(1, part.toString());
            backup.execute();
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, saved(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the database cannot be saved before its migration: " + part, e);
        }
    }

    private void checkUnused() throws IOException {
        try (FileChannel file = FileChannel.open(
                folder.resolve(name + ".mv.db"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (file.tryLock() == null) {
                throw new CannotStartException(
                        folder.getParent() + " is used by another server that is starting",
                        "Wait until it is ready or end it; each server needs a home of its own (--home).");
            }
        }
    }

    private Path saved() {
        return folder.resolve("before-migration.zip");
    }
}
