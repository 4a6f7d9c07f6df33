package vn.datnuoc.portal.move;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import vn.datnuoc.portal.move.H2Source.NextNumber;

/** The database to which everything goes. For one thread; transactions and the end of the connection are the caller's. */
record PostgresqlTarget(Connection connection) {

    /** Without those of extensions. */
    private static final String TABLES =
            """
            select c.relname from pg_class c
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
              and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            order by c.oid""";

    private static final String REFERENCES =
            """
            select format('alter table %I alter constraint %I ', r.relname, k.conname)
            from pg_constraint k join pg_class r on r.oid = k.conrelid
            where k.contype = 'f' and k.connamespace = 'public'::regnamespace""";

    private static final String CONTINUE = "select setval(pg_get_serial_sequence(?, ?), ?, false)";

    /** Of each, something was there before there was anything else. */
    private static final List<String> FIRST_FILLED = List.of("agency", "account", "layer", "draft", "exports");

    /**
     * A database that an earlier attempt has migrated and no more counts as empty.
     *
     * @throws MoveRefusedException when anything is in it
     */
    void requireEmpty() throws SQLException {
        List<String> tables = Rdb.texts(connection, TABLES);
        if (!tables.contains(Rdb.HISTORY) && !tables.isEmpty()) {
            throw MoveRefusedException.notEmpty(tables.get(0));
        }
        for (String table : tables) {
            if (FIRST_FILLED.contains(table)
                    && !Rdb.texts(connection, "select 'x' from " + table + " fetch first 1 rows only")
                            .isEmpty()) {
                throw MoveRefusedException.notEmpty(table);
            }
        }
    }

    /** Empties what the migrations have filled; rows may come in any order from now on. */
    void prepare(List<MovedTable> tables) throws SQLException {
        execute("truncate "
                + tables.stream()
                        .filter(table -> !table.generated())
                        .map(MovedTable::inPostgresql)
                        .collect(Collectors.joining(", ")));
        for (String reference : Rdb.texts(connection, REFERENCES)) {
            execute(reference + "deferrable initially deferred");
        }
    }

    /** Every reference is checked now, and from now on with each row. */
    void complete() throws SQLException {
        execute("set constraints all immediate");
        for (String reference : Rdb.texts(connection, REFERENCES)) {
            execute(reference + "not deferrable");
        }
    }

    /** @return what was written */
    RowSum write(MovedTable table, H2Source source) throws SQLException, IOException {
        PGConnection postgresql = connection.unwrap(PGConnection.class);
        try (PGCopyOutputStream copy = new PGCopyOutputStream(postgresql, table.copy());
                Writer out = new BufferedWriter(new OutputStreamWriter(copy, StandardCharsets.UTF_8), 1 << 16)) {
            return source.read(table, line -> append(out, line));
        }
    }

    private static void append(Writer out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("a row cannot be written", e);
        }
    }

    RowSum read(MovedTable table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.selectFromPostgresql())) {
            statement.setFetchSize(Rdb.FETCH);
            return Rdb.read(statement, table, line -> {});
        }
    }

    void continueWith(List<NextNumber> numbers) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CONTINUE)) {
            for (NextNumber next : numbers) {
                statement.setString(1, next.table().toLowerCase(Locale.ROOT));
                statement.setString(2, next.column().toLowerCase(Locale.ROOT));
                statement.setLong(3, next.value());
                statement.execute();
            }
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
