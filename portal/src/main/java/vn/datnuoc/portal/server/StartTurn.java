package vn.datnuoc.portal.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * What a start does to the database, one node after the other: nodes may start together. A node that dies gives its turn
 * back with its connection; H2 has one process only.
 */
@Component
public final class StartTurn {

    /** Held until the end of the transaction; the number is ours alone. */
    public static final String TAKE = "select pg_advisory_xact_lock(20220507)";

    private final DataSource database;
    private final Dialect dialect;

    StartTurn(DataSource database, Dialect dialect) {
        this.database = database;
        this.dialect = dialect;
    }

    /** Waits for the turn. The work has transactions of its own. */
    public void alone(Runnable work) {
        if (dialect == Dialect.H2) {
            work.run();
            return;
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(TAKE);
                work.run();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the turn to start cannot be taken or given back", e);
        }
    }
}
