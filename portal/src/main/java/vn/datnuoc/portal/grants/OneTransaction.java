package vn.datnuoc.portal.grants;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What policy's own tables and the portal's have to say together, in one transaction. */
@Component
class OneTransaction {

    private final TransactionTemplate transaction;
    private final DataSource database;

    OneTransaction(TransactionTemplate transaction, DataSource database) {
        this.transaction = transaction;
        this.database = database;
    }

    interface Change {
        void with(Connection connection) throws SQLException;
    }

    void run(Change change) {
        transaction.executeWithoutResult(status -> apply(change));
    }

    private void apply(Change change) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            change.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the permission tables cannot be changed", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
