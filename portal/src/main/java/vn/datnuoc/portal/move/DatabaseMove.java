package vn.datnuoc.portal.move;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import vn.datnuoc.portal.catalogue.MovedLayers;
import vn.datnuoc.portal.catalogue.MovedLayers.Rows;
import vn.datnuoc.portal.server.StartTurn;

/**
 * Copies every row of an H2 database that no server uses into an empty database of PostgreSQL. All is one transaction: it
 * is there at the end, read back and compared, or not at all, and can be begun again. The source is only read.
 */
public final class DatabaseMove {

    /** Migrations of these numbers are for PostgreSQL alone: the nineties of each hundred. */
    private static final String ONLY_POSTGRESQL = "\\d9\\d";

    private static final String MIGRATIONS =
            "select \"version\" from \"" + Rdb.HISTORY + "\" where \"success\" and \"version\" is not null";

    private final DataSource source;
    private final DataSource target;
    private final Progress progress;

    /** @param source H2, opened for reading alone */
    public DatabaseMove(DataSource source, DataSource target, Progress progress) {
        this.source = source;
        this.target = target;
        this.progress = progress;
    }

    /** Hears how far the move is. */
    @FunctionalInterface
    public interface Progress {

        /** @param number of the table, from 1 */
        void moved(int number, int tables, String name, long rows);
    }

    /** What was moved, and was read back the same. */
    public record Moved(int tables, long rows) {}

    /**
     * @throws MoveRefusedException when the target is not empty or the source of another release
     * @throws SQLException when one of the databases fails; the target has no rows then
     */
    public Moved run() throws SQLException, IOException {
        try (Connection from = source.getConnection();
                Connection to = target.getConnection()) {
            PostgresqlTarget postgresql = new PostgresqlTarget(to);
            postgresql.requireEmpty();
            migrate();
            to.setAutoCommit(false);
            postgresql.execute(StartTurn.TAKE);
            postgresql.requireEmpty();
            requireSameRelease(from, to);
            Moved moved = move(new H2Source(from), postgresql);
            to.commit();
            return moved;
        }
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(target)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static void requireSameRelease(Connection from, Connection to) throws SQLException {
        Set<String> before = new HashSet<>(Rdb.texts(from, MIGRATIONS));
        Set<String> after = new HashSet<>(Rdb.texts(to, MIGRATIONS));
        after.removeIf(version -> version.matches(ONLY_POSTGRESQL));
        if (!before.equals(after)) {
            throw MoveRefusedException.otherRelease();
        }
    }

    private Moved move(H2Source from, PostgresqlTarget to) throws SQLException, IOException {
        MovedLayers layers = new MovedLayers(source, to.connection());
        Map<String, Rows> byTable = layers.tables();
        List<MovedTable> tables = from.tables(byTable);
        to.prepare(tables);
        long rows = 0;
        for (int i = 0; i < tables.size(); i++) {
            MovedTable table = tables.get(i);
            Optional<Rows> ofLayer = Optional.ofNullable(byTable.get(table.name()));
            ofLayer.ifPresent(known -> layers.create(table.name(), known));
            long moved = moved(table, from, to);
            if (ofLayer.isPresent()) {
                layers.complete(table.name(), ofLayer.get());
            }
            rows += moved;
            progress.moved(i + 1, tables.size(), table.inPostgresql(), moved);
        }
        to.continueWith(from.nextNumbers());
        to.complete();
        layers.show();
        return new Moved(tables.size(), rows);
    }

    private static long moved(MovedTable table, H2Source from, PostgresqlTarget to) throws SQLException, IOException {
        RowSum written = to.write(table, from);
        RowSum there = to.read(table);
        if (!written.text().equals(there.text())) {
            throw MoveRefusedException.different(table.inPostgresql(), written, there);
        }
        return written.rows();
    }
}
