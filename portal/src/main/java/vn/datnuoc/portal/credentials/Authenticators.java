package vn.datnuoc.portal.credentials;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.login.SecretHash;
import vn.datnuoc.portal.accounts.Account;

/** The authenticators of administrators: one each, whose secret only the app and this table know. */
@Repository
class Authenticators {

    /** Time in which a re-issue code opens the set-up. */
    private static final Duration REISSUE = Duration.ofDays(3);

    private static final String FIND = "select secret, last_step from authenticator where account = :account";
    private static final String REMOVE = "delete from authenticator where account = :account";
    private static final String ADD =
            """
            insert into authenticator (account, secret, last_step, created)
            values (:account, :secret, :step, :now)""";
    private static final String USE =
            "update authenticator set last_step = :step where account = :account and last_step < :step";
    private static final String FORGET_REISSUE = "delete from authenticator_reissue where account = :account";
    private static final String REISSUED =
            "insert into authenticator_reissue (account, code_hash, until) values (:account, :hash, :until)";
    private static final String FIND_REISSUE =
            "select code_hash, until from authenticator_reissue where account = :account";

    private final JdbcClient jdbc;
    private final SecretSeal seal;
    private final Clock clock;

    Authenticators(JdbcClient jdbc, SecretSeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** Administrators need one; those of the demonstration have a known password and stay on this machine instead. */
    static boolean isNeededBy(Account account) {
        return account.kind() == AccountKind.QUAN_TRI && !account.demo();
    }

    boolean has(Account account) {
        return find(account).isPresent();
    }

    /** Whether the code is right and new: none is accepted twice, not even by two requests at the same time. */
    boolean accepts(Account account, String code) {
        Optional<Kept> kept = find(account);
        OptionalLong step = kept.isEmpty()
                ? OptionalLong.empty()
                : Totp.step(
                        seal.open(kept.get().secret(), account.name()),
                        code,
                        clock.instant(),
                        kept.get().lastStep());
        return step.isPresent() && use(account, step.getAsLong());
    }

    private boolean use(Account account, long step) {
        return jdbc.sql(USE)
                        .param("step", step)
                        .param("account", account.name())
                        .update()
                > 0;
    }

    private Optional<Kept> find(Account account) {
        return jdbc.sql(FIND)
                .param("account", account.name())
                .query((row, number) -> new Kept(row.getString("secret"), row.getLong("last_step")))
                .optional();
    }

    /**
     * Takes the secret as the account's when the app shows its code, in place of any other.
     *
     * @return whether the code was right
     */
    @Transactional
    public boolean setUp(Account account, byte[] secret, String code) {
        OptionalLong step = Totp.step(secret, code, clock.instant(), 0);
        if (step.isEmpty()) {
            return false;
        }
        jdbc.sql(REMOVE).param("account", account.name()).update();
        jdbc.sql(FORGET_REISSUE).param("account", account.name()).update();
        jdbc.sql(ADD)
                .param("account", account.name())
                .param("secret", seal.seal(secret, account.name()))
                .param("step", step.getAsLong())
                .param("now", Instants.column(clock.instant()))
                .update();
        return true;
    }

    /**
     * Takes the authenticator away; a new one is set up with the code that the other administrator hands over.
     *
     * @return the code, shown once
     */
    @Transactional
    public String reissue(String account) {
        String code = RandomText.of(5);
        jdbc.sql(REMOVE).param("account", account).update();
        jdbc.sql(FORGET_REISSUE).param("account", account).update();
        jdbc.sql(REISSUED)
                .param("account", account)
                .param("hash", SecretHash.of(code))
                .param("until", Instants.column(clock.instant().plus(REISSUE)))
                .update();
        return code;
    }

    /** The next one is set up with the one-time password alone. */
    void remove(String account) {
        jdbc.sql(REMOVE).param("account", account).update();
        jdbc.sql(FORGET_REISSUE).param("account", account).update();
    }

    /** Whether the set-up wants the code of a re-issue. */
    boolean isReissued(Account account) {
        return findReissue(account).isPresent();
    }

    boolean acceptsReissue(Account account, String code) {
        return findReissue(account)
                .filter(reissue -> reissue.hash().equals(SecretHash.of(code.strip()))
                        && clock.instant().isBefore(reissue.until()))
                .isPresent();
    }

    private Optional<Reissue> findReissue(Account account) {
        return jdbc.sql(FIND_REISSUE)
                .param("account", account.name())
                .query((row, number) -> new Reissue(row.getString("code_hash"), Instants.of(row, "until")))
                .optional();
    }

    private record Kept(String secret, long lastStep) {}

    private record Reissue(String hash, Instant until) {}
}
