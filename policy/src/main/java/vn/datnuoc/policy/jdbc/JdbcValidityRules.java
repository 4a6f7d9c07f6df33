package vn.datnuoc.policy.jdbc;

import java.util.List;
import javax.sql.DataSource;
import vn.datnuoc.policy.ValidityRule;
import vn.datnuoc.policy.ValidityRules;

/** The rules of the database's table {@code validity_rules}. Thread-safe. */
public final class JdbcValidityRules implements ValidityRules {

    public JdbcValidityRules(DataSource database) {}

    @Override
    public List<ValidityRule> all() {
        throw new UnsupportedOperationException("contract only");
    }

    /** Adds the rule, or replaces the one with its id. */
    public void save(ValidityRule rule) {
        throw new UnsupportedOperationException("contract only");
    }

    /** Removes the rule; one that does not exist is no error. */
    public void remove(String id) {
        throw new UnsupportedOperationException("contract only");
    }
}
