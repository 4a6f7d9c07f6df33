package vn.datnuoc.portal.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Publications go one after the other, on this node and on all that share the database. A node that dies gives its turn
 * back with its connection. Thread-safe.
 */
@Component
class PublicationTurn {

    private static final String TAKE = "select only_row from publication_turn for update";

    private final DataSource database;

    PublicationTurn(DataSource database) {
        this.database = database;
    }

    /** Waits for the turn. The work has transactions of its own. */
    synchronized <T> T alone(Supplier<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(TAKE);
                return work.get();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the turn to publish cannot be taken or given back", e);
        }
    }
}
