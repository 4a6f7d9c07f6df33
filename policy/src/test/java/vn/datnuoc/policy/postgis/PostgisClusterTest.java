package vn.datnuoc.policy.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgisClusterTest {

    @Test
    void aDatabaseHasPostgisAndAnOwnerWhoIsNoSuperuser() throws SQLException {
        PostgisDatabase database = PostgisCluster.shared().createDatabase();
        assertThat(find(database, "select postgis_version()")).startsWith("3.");
        assertThat(find(database, "select usesuper from pg_user where usename = current_user"))
                .isEqualTo("f");
    }

    @Test
    void whatWasCommittedIsThereAfterAStop() throws SQLException {
        try (PostgisCluster cluster = PostgisCluster.start()) {
            PostgisDatabase database = cluster.createDatabase();
            cluster.execute(database.name(), "create table kept (n int); insert into kept values (7)");
            cluster.stop();
            assertThatThrownBy(() -> database.dataSource().getConnection()).isInstanceOf(SQLException.class);
            cluster.restart();
            cluster.execute(database.name(), "grant select on kept to " + database.user());
            assertThat(find(database, "select n from kept")).isEqualTo("7");
        }
    }

    private static String find(PostgisDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
