package vn.datnuoc.portal.accounts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.Reach;
import vn.datnuoc.policy.jdbc.JdbcAccounts;
import vn.datnuoc.portal.server.Problem;
import vn.datnuoc.portal.server.Province;

/** The accounts in the database. Rules about who may change them are in {@link AccountDesk}. */
@Repository
public class Accounts {

    /** {@code kn-} begins the code of a connection, which logs in by the same door. */
    private static final Pattern NAME = Pattern.compile("(?!kn-)[a-z][a-z0-9._-]{1,59}");

    private static final String SELECT =
            """
            select a.name, a.kind, a.person, a.scheme, a.identifier, a.agency, g.name as agency_name, g.type, a.password_hash,
                a.must_change_password, a.state, a.demo, a.expires, a.duties_version, a.request, a.created, a.version,
                g.valid_from, g.valid_until
            from account a join agency g on g.code = a.agency""";
    private static final String FIND = SELECT + " where a.name = :name";
    private static final String ALL = SELECT + " order by a.name";
    private static final String ADD =
            """
            insert into account (name, kind, person, scheme, identifier, person_and_kind, agency, expires, request,
                password_hash, must_change_password, state, demo, duties_version, duties_accepted, version, created)
            values (:name, :kind, :person, :scheme, :identifier, :personAndKind, :agency, :expires, :request,
                :hash, :mustChange, 'ACTIVE', :demo, :dutiesVersion, :dutiesAccepted, 1, :created)""";
    private static final String CURRENT =
            """
            select count(*) from account
            where person_and_kind = :personAndKind and (expires is null or expires >= :today)""";
    private static final String RELEASE_EXPIRED =
            """
            update account set person_and_kind = null
            where person_and_kind = :personAndKind and expires < :today""";
    private static final String CHANGE_PASSWORD =
            """
            update account set password_hash = :hash, must_change_password = :mustChange, version = version + 1
            where name = :name""";
    private static final String ACCEPT_DUTIES =
            "update account set duties_version = :dutiesVersion, duties_accepted = :now where name = :name";
    private static final String UPGRADE_HASH =
            "update account set password_hash = :hash where name = :name and password_hash = :old";
    private static final String SET_STATE =
            "update account set state = :state, version = version + 1 where name = :name and state <> :state";
    private static final String SET_EXPIRY =
            """
            update account set expires = :expires, person_and_kind = :personAndKind, version = version + 1
            where name = :name""";

    private final JdbcClient jdbc;
    private final Duties duties;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Duties duties, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.passwords = passwords;
        this.clock = clock;
    }

    public Optional<Account> find(String name) {
        if (!isName(name)) {
            return Optional.empty();
        }
        Set<Duty> given = duties.of(name);
        return jdbc.sql(FIND)
                .param("name", name)
                .query((row, number) -> account(row, given))
                .optional();
    }

    /** @throws Problem 404 */
    public Account required(String name) {
        return find(name)
                .orElseThrow(
                        () -> Problem.notFound("Không có tài khoản " + name + ". / There is no account " + name + "."));
    }

    /** By name. */
    public List<Account> all() {
        Map<String, Set<Duty>> given =
                duties.all().stream().collect(groupingBy(Duties.Given::account, mapping(Duties.Given::duty, toSet())));
        return jdbc.sql(ALL)
                .query((row, number) -> account(row, given.getOrDefault(row.getString("name"), Set.of())))
                .list();
    }

    public boolean exists(String name) {
        return find(name).isPresent();
    }

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** @throws Problem 409 when the name is taken, or the person has an account of the kind */
    @Transactional
    public void add(NewAccount account) {
        if (!isName(account.name())) {
            throw new IllegalArgumentException("account name: [a-z][a-z0-9._-]{1,59} expected, got " + account.name());
        }
        String personAndKind = personAndKind(account.identifier(), account.kind());
        releaseExpired(personAndKind);
        try {
            insert(account, personAndKind);
        } catch (DuplicateKeyException e) {
            throw taken(account.name());
        }
    }

    private void insert(NewAccount account, String personAndKind) {
        jdbc.sql(ADD)
                .param("name", account.name())
                .param("kind", account.kind().name())
                .param("person", account.person())
                .param("scheme", account.identifier().scheme().name())
                .param("identifier", account.identifier().value())
                .param("personAndKind", personAndKind)
                .param("agency", account.agency())
                .param("expires", account.expires().orElse(null))
                .param("request", account.request())
                .param("hash", passwords.encode(account.password()))
                .param("mustChange", account.oneTimePassword())
                .param("demo", account.demo())
                .param("dutiesVersion", account.demo() ? DutyText.VERSION : null)
                .param("dutiesAccepted", account.demo() ? now() : null)
                .param("created", now())
                .update();
    }

    /** Whether a person has an account of the kind that has not ended; a locked one has not. */
    public boolean hasCurrent(PersonIdentifier person, AccountKind kind) {
        return jdbc.sql(CURRENT)
                        .param("personAndKind", personAndKind(person, kind))
                        .param("today", today())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The new password is the holder's own. */
    public void changePassword(String name, String password) {
        setPassword(name, password, false);
    }

    /** The holder has to change it at the next log-in; sessions, keys and remembered checks end. */
    void setOneTimePassword(String name, String password) {
        setPassword(name, password, true);
    }

    private void setPassword(String name, String password, boolean mustChange) {
        jdbc.sql(CHANGE_PASSWORD)
                .param("hash", passwords.encode(password))
                .param("mustChange", mustChange)
                .param("name", name)
                .update();
    }

    /** Of the version in force; the session goes on. */
    void acceptDuties(String name) {
        jdbc.sql(ACCEPT_DUTIES)
                .param("dutiesVersion", DutyText.VERSION)
                .param("now", now())
                .param("name", name)
                .update();
    }

    /** @throws Problem 409 when the person has another account of the kind by now */
    @Transactional
    void setExpiry(Account account, Optional<LocalDate> expires) {
        String personAndKind = personAndKind(account.identifier(), account.kind());
        boolean ended = expires.filter(today()::isAfter).isPresent();
        try {
            jdbc.sql(SET_EXPIRY)
                    .param("expires", expires.orElse(null))
                    .param("personAndKind", ended ? null : personAndKind)
                    .param("name", account.name())
                    .update();
        } catch (DuplicateKeyException e) {
            throw taken(account.name());
        }
    }

    /** The same password by today's way of hashing; nobody's session ends by it. */
    public void upgradeHash(Account account, String password) {
        jdbc.sql(UPGRADE_HASH)
                .param("hash", passwords.encode(password))
                .param("name", account.name())
                .param("old", account.passwordHash())
                .update();
    }

    /** A locked account has nothing, in any channel, from its next request on (Art. 8.4). */
    public void lock(String name) {
        jdbc.sql(SET_STATE).param("state", "LOCKED").param("name", name).update();
    }

    public void unlock(String name) {
        jdbc.sql(SET_STATE).param("state", "ACTIVE").param("name", name).update();
    }

    /** Those that a start without demonstration had locked; their duties count as accepted. */
    public void unlockDemo() {
        jdbc.sql("update account set state = 'ACTIVE', version = version + 1 where demo and state <> 'ACTIVE'")
                .update();
        jdbc.sql("update account set duties_version = :version where demo")
                .param("version", DutyText.VERSION)
                .update();
    }

    /** Accounts with a known password must not outlive the demonstration. */
    public List<String> demoAccounts() {
        return jdbc.sql("select name from account where demo and state = 'ACTIVE' order by name")
                .query(String.class)
                .list();
    }

    private void releaseExpired(String personAndKind) {
        jdbc.sql(RELEASE_EXPIRED)
                .param("personAndKind", personAndKind)
                .param("today", today())
                .update();
    }

    private static Problem taken(String name) {
        return Problem.conflict("Tên đăng nhập đã có, hoặc người này đã có tài khoản cùng loại (Điều 8.2)."
                + " / The name is taken, or the person has an account of this kind: " + name);
    }

    private static String personAndKind(PersonIdentifier person, AccountKind kind) {
        return person.scheme() + ":" + person.value() + ":" + kind;
    }

    private Account account(ResultSet row, Set<Duty> given) throws SQLException {
        return new Account(
                row.getString("name"),
                AccountKind.valueOf(row.getString("kind")),
                row.getString("person"),
                new PersonIdentifier(
                        PersonIdentifier.Scheme.valueOf(row.getString("scheme")), row.getString("identifier")),
                row.getString("agency"),
                row.getString("agency_name"),
                AgencyType.valueOf(row.getString("type")),
                row.getString("password_hash"),
                row.getBoolean("must_change_password"),
                JdbcAccounts.standing(row, clock),
                row.getBoolean("demo"),
                day(row, "expires"),
                Optional.ofNullable(row.getString("duties_version")),
                row.getLong("request"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getLong("version"),
                Reach.WHOLE,
                given);
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private LocalDate today() {
        return Province.today(clock);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
