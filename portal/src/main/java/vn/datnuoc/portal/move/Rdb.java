package vn.datnuoc.portal.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.datnuoc.portal.move.H2Source.Lines;

/** What is asked of both databases alike. */
final class Rdb {

    /** Where Flyway keeps what it has done. */
    static final String HISTORY = "flyway_schema_history";

    static final int FETCH = 2_000;

    private Rdb() {}

    /** The first column of every row. */
    static List<String> texts(Connection connection, String sql, String... parameters) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
        }
        return texts;
    }

    static RowSum read(PreparedStatement statement, MovedTable table, Lines sink) throws SQLException {
        RowSum sum = new RowSum();
        RowText text = new RowText(table.srid());
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String line = text.of(row);
                sink.line(line);
                sum.add(line);
            }
        }
        return sum;
    }
}
