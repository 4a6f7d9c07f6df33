package vn.datnuoc.policy.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.datnuoc.policy.Form;
import vn.datnuoc.policy.PolicyUnavailableException;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Target;
import vn.datnuoc.policy.ValidityRule;
import vn.datnuoc.policy.ValidityRules;

/** The rules of the table {@code validity_rules}, read anew each time: exports are rare. Thread-safe. */
public final class JdbcValidityRules implements ValidityRules {

    private static final String ALL =
            """
            select id, form, target, recipient, purpose, period, document
            from validity_rules order by id""";

    private static final String CONFLICT =
            """
            select id from validity_rules
            where form = ? and target = ? and recipient = ? and purpose = ? and id <> ?""";

    private static final String REMOVE = "delete from validity_rules where id = ?";

    private static final String ADD =
            """
            insert into validity_rules (id, form, target, recipient, purpose, period, document)
            values (?, ?, ?, ?, ?, ?, ?)""";

    /** In the column {@code purpose}; a NULL there would be unequal to itself and so escape the unique key. */
    private static final String EVERY_PURPOSE = "*";

    private final Database database;

    public JdbcValidityRules(DataSource connections) {
        this.database = new Database(connections);
    }

    @Override
    public List<ValidityRule> all() {
        return database.query(ALL, JdbcValidityRules::rules);
    }

    /**
     * Adds the rule, or replaces the one with its id.
     *
     * @throws ConflictException when another rule is for the same form, target, recipient and purpose
     * @throws PolicyUnavailableException when the database does not take it
     */
    public void save(ValidityRule rule) {
        database.change(transaction -> save(rule, transaction));
    }

    /** As {@link #save(ValidityRule)}, as a part of the caller's transaction. */
    public void save(ValidityRule rule, Connection transaction) throws SQLException {
        refuseConflict(rule, transaction);
        Database.update(transaction, REMOVE, rule.id());
        add(rule, transaction);
    }

    /** Removes the rule; one that does not exist is no error. */
    public void remove(String id) {
        database.change(transaction -> remove(id, transaction));
    }

    /** As {@link #remove(String)}, as a part of the caller's transaction. */
    public void remove(String id, Connection transaction) throws SQLException {
        Database.update(transaction, REMOVE, id);
    }

    private static void refuseConflict(ValidityRule rule, Connection transaction) throws SQLException {
        Optional<String> other = Database.find(
                transaction,
                CONFLICT,
                rule.form().number(),
                rule.target().toString(),
                rule.recipient().toString(),
                rule.purpose().orElse(EVERY_PURPOSE),
                rule.id());
        if (other.isPresent()) {
            throw new ConflictException("rule %s is for the same form, target, recipient and purpose as rule %s"
                    .formatted(other.get(), rule.id()));
        }
    }

    private static void add(ValidityRule rule, Connection transaction) throws SQLException {
        Database.update(
                transaction,
                ADD,
                rule.id(),
                rule.form().number(),
                rule.target().toString(),
                rule.recipient().toString(),
                rule.purpose().orElse(EVERY_PURPOSE),
                rule.period().map(Period::toString),
                rule.document());
    }

    private static List<ValidityRule> rules(ResultSet rows) throws SQLException {
        List<ValidityRule> rules = new ArrayList<>();
        while (rows.next()) {
            rules.add(rule(rows));
        }
        return rules;
    }

    private static ValidityRule rule(ResultSet row) throws SQLException {
        return new ValidityRule(
                row.getString("id"),
                Form.ofNumber(row.getInt("form")),
                Target.of(row.getString("target")),
                recipient(row.getString("recipient")),
                Optional.of(row.getString("purpose")).filter(purpose -> !purpose.equals(EVERY_PURPOSE)),
                Optional.ofNullable(row.getString("period")).map(JdbcValidityRules::period),
                row.getString("document"));
    }

    private static Principal.Recipient recipient(String text) {
        if (Principal.of(text) instanceof Principal.Recipient recipient) {
            return recipient;
        }
        throw new IllegalArgumentException("a rule is for an agency, an agency type or the public, got: " + text);
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a period is like P30D or P6M, got: " + text, e);
        }
    }
}
