package vn.datnuoc.policy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    @Test
    void leavesNoTimeoutOnAConnectionThatGoesBackToItsPool() throws SQLException {
        try (Connection connection = MemoryDatabase.create().getConnection();
                Statement next = connection.createStatement()) {
            assertThat(Database.find(connection, "select 1")).contains("1");
            assertThat(next.getQueryTimeout()).isZero();
        }
    }
}
