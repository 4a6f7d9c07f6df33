package vn.datnuoc.geoserver;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Clock;
import javax.sql.DataSource;
import vn.datnuoc.audit.ChainedLog;
import vn.datnuoc.geoserver.audit.NodeLog;
import vn.datnuoc.geoserver.audit.Recorder;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.policy.caller.CallerCheck;
import vn.datnuoc.policy.jdbc.JdbcAccounts;
import vn.datnuoc.policy.jdbc.JdbcCatalogue;
import vn.datnuoc.policy.jdbc.JdbcConnections;
import vn.datnuoc.policy.jdbc.JdbcGrants;
import vn.datnuoc.policy.jdbc.JdbcKeys;

/** What a node with good settings works with. Thread-safe. */
public record Equipment(
        Settings settings,
        DataSource database,
        JdbcGrants grants,
        Policy policy,
        JdbcAccounts accounts,
        JdbcKeys keys,
        JdbcConnections connections,
        JdbcCatalogue catalogue,
        CallerCheck callers,
        ChainedLog log,
        Recorder recorder) {

    static Equipment of(Settings settings, DataSource database, Clock clock) {
        JdbcGrants grants = new JdbcGrants(database);
        JdbcAccounts accounts = new JdbcAccounts(database, clock);
        Policy policy = new Policy(grants, clock);
        ChainedLog log = NodeLog.open(settings.audit(), settings.node(), clock);
        return new Equipment(
                settings,
                database,
                grants,
                policy,
                accounts,
                new JdbcKeys(database, clock),
                new JdbcConnections(database, accounts),
                new JdbcCatalogue(database),
                new CallerCheck(settings.portalKeys(), clock),
                log,
                new Recorder(log, policy));
    }

    /** Whether anybody can decide now. @throws PolicyUnavailableException when not */
    public void requirePolicy() {
        grants.version();
    }

    void close() throws IOException, InterruptedException {
        log.close();
        if (database instanceof HikariDataSource pool) {
            pool.close();
        }
    }
}
