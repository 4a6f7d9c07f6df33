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
        try (Connection connection = connections.getConnection()) {
            return read(connection, sql, reader, parameters);
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
        execute(transaction, sql, PreparedStatement::executeUpdate, parameters);
    }

    /** The first column of the first row. */
    static Optional<String> find(Connection transaction, String sql, Object... parameters) throws SQLException {
        return read(
                transaction, sql, rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.empty(), parameters);
    }

    private static <T> T read(Connection connection, String sql, Reader<T> reader, Object... parameters)
            throws SQLException {
        return execute(
                connection,
                sql,
                statement -> {
                    try (ResultSet rows = statement.executeQuery()) {
                        return reader.read(rows);
                    }
                },
                parameters);
    }

    private static <T> T execute(Connection connection, String sql, Execution<T> execution, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(TIMEOUT_SECONDS);
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
