package vn.datnuoc.portal.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AccountStanding;
import vn.datnuoc.portal.audit.AuditLog;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Problem;

/**
 * What an administrator does with accounts that are there: lock, unlock, end, issue a password anew (Art. 8.4). Each
 * wants the document that ordered it. Who calls it has checked that an administrator asks.
 */
@Service
public class AccountDesk {

    private static final int LONGEST_DOCUMENT = 1_000;
    private static final int LONGEST_REQUESTER = 200;

    private final Accounts accounts;
    private final Locks locks;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    AccountDesk(
            Accounts accounts,
            Locks locks,
            AuditLog audit,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.locks = locks;
        this.audit = audit;
        this.transaction = transaction;
        this.events = events;
    }

    /** By name. */
    public List<Account> all() {
        return accounts.all();
    }

    /** @throws Problem 404 */
    public Account required(String name) {
        return accounts.required(name);
    }

    /** The latest first. */
    public List<Lock> locksOf(String name) {
        return locks.of(name);
    }

    /** A lock as somebody asks for it, before it is checked. */
    public record LockOrder(Parameter reason, Parameter requester, Parameter document) {}

    /**
     * The account has nothing in any channel, from its next request on.
     *
     * @throws Problem 400 without reason, requester or document; 409 when it is locked, or the last administrator
     */
    public Account lock(String name, LockOrder order, Account by) {
        Account account = accounts.required(name);
        Lock.Reason reason = order.reason().oneOf(Lock.Reason.class);
        String requester = order.requester().text(LONGEST_REQUESTER);
        String document = order.document().text(LONGEST_DOCUMENT);
        if (account.state() == AccountStanding.LOCKED) {
            throw Problem.conflict("Tài khoản đã bị khóa. / The account is locked: " + name);
        }
        requireAnotherAdministrator(account);
        String detail = name + " " + account.state() + " → LOCKED " + reason + "; " + requester + "; " + document;
        return administer(by, "ACCOUNT_LOCK", detail, () -> {
            locks.add(name, reason, requester, document, by.name());
            accounts.lock(name);
            if (reason == Lock.Reason.KHONG_BAO_MAT) {
                revokeCredentials(name);
            }
            return accounts.required(name);
        });
    }

    /** @param oneTimePassword told this once; absent when the account keeps the password it had */
    public record Unlocked(Account account, Optional<String> oneTimePassword) {}

    /**
     * By a decision of its own. After KHONG_BAO_MAT with a new one-time password.
     *
     * @throws Problem 400 without a document, or with the one that locked; 403 to oneself; 409 when it is not locked
     */
    public Unlocked unlock(String name, Parameter document, Account by) {
        Account account = accounts.required(name);
        String decision = document.text(LONGEST_DOCUMENT);
        Lock lock = openLock(account);
        if (lock.document().equalsIgnoreCase(decision)) {
            throw document.wrong("mở khóa cần quyết định mới, khác văn bản khóa / unlocking wants a new decision");
        }
        requireOther(account, by);
        return administer(by, "ACCOUNT_UNLOCK", name + " LOCKED → in use; " + decision, () -> {
            locks.end(name, decision, by.name());
            accounts.unlock(name);
            Optional<String> password = Optional.of(lock)
                    .filter(ended -> ended.reason() == Lock.Reason.KHONG_BAO_MAT)
                    .map(ended -> newPassword(name));
            return new Unlocked(accounts.required(name), password);
        });
    }

    /**
     * Issues a one-time password, for somebody who has forgotten the own one; what was issued before is void.
     *
     * @return the password, told this once
     * @throws Problem 400 without a document, 403 to oneself, 409 when the account is locked
     */
    public String reissue(String name, Parameter document, Account by) {
        Account account = accounts.required(name);
        String ordered = document.text(LONGEST_DOCUMENT);
        requireOther(account, by);
        if (account.state() == AccountStanding.LOCKED) {
            throw Problem.conflict("Tài khoản đang bị khóa. / The account is locked: " + name);
        }
        return administer(by, "ACCOUNT_REISSUE", name + "; " + ordered, () -> {
            events.publishEvent(new CredentialsRevoked(name));
            return newPassword(name);
        });
    }

    /**
     * Sets or lifts the last day.
     *
     * @throws Problem 400 without a document, 403 to oneself, 409 when the person has another account of the kind
     */
    public Account setExpiry(String name, Parameter expires, Parameter document, Account by) {
        Account account = accounts.required(name);
        Optional<LocalDate> day = expires.optionalDate();
        String ordered = document.text(LONGEST_DOCUMENT);
        requireOther(account, by);
        String change = name + " expires: " + shown(account.expires()) + " → " + shown(day) + "; " + ordered;
        return administer(by, "ACCOUNT_EXPIRY", change, () -> {
            accounts.setExpiry(account, day);
            return accounts.required(name);
        });
    }

    /** The holder has read what goes with the account and answers for it (Art. 8.3). */
    void acceptDuties(Account holder) {
        audit.record(holder.name(), "DUTIES_ACCEPT", "OK", "version=" + DutyText.VERSION + " " + holder.person());
        accounts.acceptDuties(holder.name());
    }

    private Lock openLock(Account account) {
        return locks.of(account.name()).stream()
                .filter(lock -> account.state() == AccountStanding.LOCKED
                        && lock.unlock().isEmpty())
                .findFirst()
                .orElseThrow(() ->
                        Problem.conflict("Tài khoản không bị khóa. / The account is not locked: " + account.name()));
    }

    private void revokeCredentials(String name) {
        accounts.setOneTimePassword(name, OneTimePassword.next());
        events.publishEvent(new CredentialsRevoked(name));
    }

    private String newPassword(String name) {
        String password = OneTimePassword.next();
        accounts.setOneTimePassword(name, password);
        return password;
    }

    private void requireAnotherAdministrator(Account account) {
        boolean last = account.kind() == AccountKind.QUAN_TRI
                && accounts.all().stream()
                        .filter(other ->
                                other.kind() == AccountKind.QUAN_TRI && other.state() == AccountStanding.ACTIVE)
                        .allMatch(other -> other.name().equals(account.name()));
        if (last) {
            throw Problem.conflict("Không khóa quản trị viên cuối cùng. / The last administrator is not locked.");
        }
    }

    private static void requireOther(Account account, Account by) {
        if (account.identifier().equals(by.identifier())) {
            throw Problem.forbidden("Không ai tự quyết định về tài khoản của mình."
                    + " / Nobody decides about an account of their own.");
        }
    }

    private <T> T administer(Account by, String operation, String detail, Supplier<T> act) {
        return audit.administer(by.subject(), operation, detail, () -> transaction.execute(status -> act.get()));
    }

    private static String shown(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("-");
    }
}
