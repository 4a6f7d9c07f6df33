package vn.datnuoc.policy.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import vn.datnuoc.policy.PolicyUnavailableException;

/** What grants and rules have in common when they read and change their tables. */
record Database(DataSource connections) {

    /** A decision waits no longer than this for the database. */
    private static final int TIMEOUT_SECONDS = 2;

    /** For what no request waits for, as the whole catalogue with its styles. */
    private static final int PATIENT_TIMEOUT_SECONDS = 60;

    interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private interface Execution<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    interface Change {
        void apply(Connection transaction) throws SQLException;
    }

    /** @throws PolicyUnavailableException also when what is read makes no sense: then the answer is no */
    <T> T query(String sql, Reader<T> reader, Object... parameters) {
        return query(TIMEOUT_SECONDS, sql, reader, parameters);
    }

    /** For upkeep in the background. @throws PolicyUnavailableException as {@link #query} */
    <T> T queryPatiently(String sql, Reader<T> reader) {
        return query(PATIENT_TIMEOUT_SECONDS, sql, reader);
    }

    private <T> T query(int timeoutSeconds, String sql, Reader<T> reader, Object... parameters) {
        try (Connection connection = connections.getConnection()) {
            return execute(connection, timeoutSeconds, sql, reading(reader), parameters);
        } catch (SQLException | IllegalArgumentException e) {
            throw new PolicyUnavailableException("the permission tables cannot be read", e);
        }
    }

    void change(Change change) {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            commit(change, connection);
        } catch (SQLException e) {
            throw new PolicyUnavailableException("the permission tables cannot be changed", e);
        }
    }

    private static void commit(Change change, Connection connection) throws SQLException {
        try {
            change.apply(connection);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    /** @param parameters bound in order; an empty Optional is SQL's NULL */
    static void update(Connection transaction, String sql, Object... parameters) throws SQLException {
        execute(transaction, TIMEOUT_SECONDS, sql, PreparedStatement::executeUpdate, parameters);
    }

    /** The first column of the first row. */
    static Optional<String> find(Connection transaction, String sql, Object... parameters) throws SQLException {
        return execute(
                transaction,
                TIMEOUT_SECONDS,
                sql,
                reading(rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.empty()),
                parameters);
    }

    private static <T> Execution<T> reading(Reader<T> reader) {
        return statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        };
    }

    private static <T> T execute(
            Connection connection, int timeoutSeconds, String sql, Execution<T> execution, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(timeoutSeconds);
            try {
                bind(statement, parameters);
                return execution.on(statement);
            } finally {
                // H2 sets it for the whole connection, and the next user of that may have more to do
                statement.setQueryTimeout(0);
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i] instanceof Optional<?> some ? some.orElse(null) : parameters[i]);
        }
    }
}
