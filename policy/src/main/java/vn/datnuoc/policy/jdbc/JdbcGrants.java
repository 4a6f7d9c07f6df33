package vn.datnuoc.policy.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.Grants;

/** The grants of the database's tables {@code grants} and {@code grant_rights}. Thread-safe. */
public final class JdbcGrants implements Grants {

    public JdbcGrants(DataSource database) {}

    @Override
    public long version() {
        throw new UnsupportedOperationException("contract only");
    }

    @Override
    public List<Grant> all() {
        throw new UnsupportedOperationException("contract only");
    }

    /**
     * Adds the grant, or replaces the one with its id.
     *
     * @throws GrantConflictException when another grant is for the same principal and target at the same time
     */
    public void save(Grant grant) {
        throw new UnsupportedOperationException("contract only");
    }

    /** As {@link #save(Grant)}, within a transaction that the caller commits before it calls {@link #changed}. */
    public void save(Grant grant, Connection transaction) throws SQLException {
        throw new UnsupportedOperationException("contract only");
    }

    /** Removes the grant; one that does not exist is no error. */
    public void remove(String id) {
        throw new UnsupportedOperationException("contract only");
    }

    /** The grants have changed in this process: the next decision sees it. */
    public void changed() {
        throw new UnsupportedOperationException("contract only");
    }
}
