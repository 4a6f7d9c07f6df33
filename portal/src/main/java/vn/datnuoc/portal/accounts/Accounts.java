package vn.datnuoc.portal.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.Reach;

/** Agencies and accounts in the database. */
@Repository
public class Accounts {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,59}");

    private static final String FIND =
            """
            select a.name, a.kind, a.person, a.agency, g.type, a.password_hash, a.must_change_password, a.state,
                a.demo, a.version
            from account a join agency g on g.code = a.agency
            where a.name = :name""";
    private static final String REVIEWS = "select component from duty where account = :name and duty = 'REVIEW'";
    private static final String ADD_AGENCY = "insert into agency (code, name, type) values (:code, :name, :type)";
    private static final String ADD =
            """
            insert into account (name, kind, person, agency, password_hash, must_change_password, state, demo, version, created)
            values (:name, :kind, :person, :agency, :hash, :mustChange, 'ACTIVE', :demo, 1, :created)""";
    private static final String ADD_DUTY = "insert into duty (account, duty, component) values (:name, 'REVIEW', '*')";
    private static final String CHANGE_PASSWORD =
            """
            update account set password_hash = :hash, must_change_password = false, version = version + 1
            where name = :name""";
    private static final String SET_STATE =
            "update account set state = :state, version = version + 1 where name = :name and state <> :state";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    public Optional<Account> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return jdbc.sql(FIND)
                .param("name", name)
                .query((row, number) -> account(row, reviews(name)))
                .optional();
    }

    public boolean exists(String name) {
        return find(name).isPresent();
    }

    /** Does nothing when the agency is there. */
    public void addAgency(String code, String name, AgencyType type) {
        boolean there = jdbc.sql("select count(*) from agency where code = :code")
                        .param("code", code)
                        .query(Long.class)
                        .single()
                > 0;
        if (!there) {
            jdbc.sql(ADD_AGENCY)
                    .param("code", code)
                    .param("name", name)
                    .param("type", type.name())
                    .update();
        }
    }

    @Transactional
    public void add(NewAccount account) {
        if (!NAME.matcher(account.name()).matches()) {
            throw new IllegalArgumentException("account name: [a-z][a-z0-9._-]{1,59} expected, got " + account.name());
        }
        jdbc.sql(ADD)
                .param("name", account.name())
                .param("kind", account.kind().name())
                .param("person", account.person())
                .param("agency", account.agency())
                .param("hash", passwords.encode(account.password()))
                .param("mustChange", account.oneTimePassword())
                .param("demo", account.demo())
                .param("created", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        if (account.reviews()) {
            jdbc.sql(ADD_DUTY).param("name", account.name()).update();
        }
    }

    public void changePassword(String name, String password) {
        jdbc.sql(CHANGE_PASSWORD)
                .param("hash", passwords.encode(password))
                .param("name", name)
                .update();
    }

    /** A locked account has nothing, in any channel, from its next request on (Art. 8.4). */
    public void lock(String name) {
        jdbc.sql(SET_STATE).param("state", "LOCKED").param("name", name).update();
    }

    public void unlock(String name) {
        jdbc.sql(SET_STATE).param("state", "ACTIVE").param("name", name).update();
    }

    /** Those that a start without demonstration had locked. */
    public void unlockDemo() {
        jdbc.sql("update account set state = 'ACTIVE', version = version + 1 where demo and state <> 'ACTIVE'")
                .update();
    }

    /** Accounts with a known password must not outlive the demonstration. */
    public List<String> demoAccounts() {
        return jdbc.sql("select name from account where demo and state = 'ACTIVE' order by name")
                .query(String.class)
                .list();
    }

    private Set<String> reviews(String name) {
        return Set.copyOf(
                jdbc.sql(REVIEWS).param("name", name).query(String.class).list());
    }

    private static Account account(ResultSet row, Set<String> reviews) throws SQLException {
        return new Account(
                row.getString("name"),
                AccountKind.valueOf(row.getString("kind")),
                row.getString("person"),
                row.getString("agency"),
                AgencyType.valueOf(row.getString("type")),
                row.getString("password_hash"),
                row.getBoolean("must_change_password"),
                "ACTIVE".equals(row.getString("state")),
                row.getBoolean("demo"),
                row.getLong("version"),
                Reach.WHOLE,
                reviews);
    }
}
