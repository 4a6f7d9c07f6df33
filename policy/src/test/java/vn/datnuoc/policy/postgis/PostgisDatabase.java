package vn.datnuoc.policy.postgis;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of a {@link PostgisCluster}, on loopback, and the role that owns it. */
public record PostgisDatabase(int port, String name, String user, String password) {

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /** The same as somebody else sees it. */
    public PostgisDatabase as(String otherUser, String otherPassword) {
        return new PostgisDatabase(port, name, otherUser, otherPassword);
    }

    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
