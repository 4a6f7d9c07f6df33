package vn.datnuoc.portal.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.datnuoc.portal.catalogue.MovedLayers.Rows;
import vn.datnuoc.portal.server.Dialect;

/** The database that is left. For one thread; the caller closes the connection. */
record H2Source(Connection connection) {

    private static final String TABLES =
            """
            select table_name from information_schema.tables
            where table_schema = 'PUBLIC' and table_type = 'BASE TABLE' order by table_name""";

    private static final String COLUMNS =
            """
            select column_name from information_schema.columns
            where table_schema = 'PUBLIC' and table_name = ? order by ordinal_position""";

    private static final String NUMBERS =
            """
            select table_name, column_name, identity_base from information_schema.columns
            where table_schema = 'PUBLIC' and is_identity = 'YES'""";

    /**
     * All of them, those of the migrations first.
     *
     * @param layers what is known of the tables that hold rows of layers, by name
     */
    List<MovedTable> tables(Map<String, Rows> layers) throws SQLException {
        List<MovedTable> fixed = new ArrayList<>();
        List<MovedTable> generated = new ArrayList<>();
        for (String name : Rdb.texts(connection, TABLES)) {
            Optional<Rows> rows = Optional.ofNullable(layers.get(name));
            MovedTable table = new MovedTable(
                    name,
                    Rdb.texts(connection, COLUMNS, name),
                    rows.isPresent(),
                    rows.map(Rows::srid).orElse(0));
            (rows.isPresent() ? generated : fixed).add(table);
        }
        fixed.removeIf(table -> table.name().equals(Rdb.HISTORY));
        fixed.addAll(generated);
        return fixed;
    }

    /** The number that each column counts on with. */
    List<NextNumber> nextNumbers() throws SQLException {
        List<NextNumber> numbers = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(NUMBERS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                numbers.add(new NextNumber(row.getString(1), row.getString(2), row.getLong(3)));
            }
        }
        return numbers;
    }

    /** @return what was given to the sink */
    RowSum read(MovedTable table, Lines sink) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.selectFromH2())) {
            Dialect.H2.giveRowsAsFound(connection, true);
            statement.setFetchSize(Rdb.FETCH);
            return Rdb.read(statement, table, sink);
        }
    }

    record NextNumber(String table, String column, long value) {}

    /** Takes rows as COPY reads them, without the line feed. */
    @FunctionalInterface
    interface Lines {
        void line(String row) throws SQLException;
    }
}
