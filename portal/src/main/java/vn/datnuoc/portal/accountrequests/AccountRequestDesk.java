package vn.datnuoc.portal.accountrequests;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AccountStanding;
import vn.datnuoc.portal.accountrequests.AccountRequest.Asked;
import vn.datnuoc.portal.accountrequests.AccountRequest.Body;
import vn.datnuoc.portal.accountrequests.AccountRequest.State;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.accounts.NewAccount;
import vn.datnuoc.portal.accounts.OneTimePassword;
import vn.datnuoc.portal.audit.AuditLog;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Problem;

/**
 * Takes requests for accounts and decides on them (Art. 8.1). An approved one becomes an account at once; there is no
 * other way to one.
 */
@Service
public class AccountRequestDesk {

    private static final int LONGEST_TEXT = 1_000;

    private final AccountRequests requests;
    private final RequestCheck check;
    private final Accounts accounts;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    AccountRequestDesk(
            AccountRequests requests,
            RequestCheck check,
            Accounts accounts,
            AuditLog audit,
            TransactionOperations transaction) {
        this.requests = requests;
        this.check = check;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Those that wait first, then the latest. */
    public List<AccountRequest> all() {
        return requests.all();
    }

    public long countWaiting() {
        return requests.countWaiting();
    }

    /** @throws Problem 404 */
    public AccountRequest required(long id) {
        return requests.find(id).orElseThrow(() -> Problem.notFound("Không có yêu cầu / no account request " + id));
    }

    /**
     * @throws Problem 400 that names what is missing or wrong, 403 for another's agency unless an administrator enters
     *     it, 409 when the person has an account of the kind, or a request for one
     */
    public AccountRequest ask(Body body, Account by) {
        Asked asked = check.check(body);
        if (by.kind() != AccountKind.QUAN_TRI && !by.agency().equals(asked.agency())) {
            throw Problem.forbidden("Chỉ yêu cầu cho đơn vị của mình. / For one's own agency only.");
        }
        return audit.administer(
                by.subject(),
                "ACCOUNT_REQUEST",
                detail(asked, asked.document()),
                () -> required(requests.add(asked, by.name())));
    }

    /** @param oneTimePassword of the new account, told this once */
    public record Approved(AccountRequest request, String oneTimePassword) {}

    /**
     * Makes the account. It has nothing until its holder has accepted the duties and changed the password.
     *
     * @throws Problem 400 without a document, 403 to oneself, 409 when the request does not wait any more
     */
    public Approved approve(long id, Parameter document, Account by) {
        AccountRequest request = required(id);
        String decision = document.text(LONGEST_TEXT);
        requireMayApprove(request, by);
        String password = OneTimePassword.next();
        return administer(by, "ACCOUNT_APPROVE", request, decision, () -> {
            decide(request, State.APPROVED, decision, "", by);
            accounts.add(account(request, password));
            return new Approved(required(id), password);
        });
    }

    /** @throws Problem 400 without a document or reason, 409 when the request does not wait any more */
    public AccountRequest refuse(long id, Parameter document, Parameter reason, Account by) {
        AccountRequest request = required(id);
        String decision = document.text(LONGEST_TEXT);
        String why = reason.text(LONGEST_TEXT);
        return administer(by, "ACCOUNT_REFUSE", request, decision + "; " + why, () -> {
            decide(request, State.REFUSED, decision, why, by);
            return required(id);
        });
    }

    /** As the server itself: the accounts of the demonstration, and the first administrator. */
    public void issueAtSetUp(Asked asked, String password, boolean oneTimePassword, boolean demo) {
        transaction.executeWithoutResult(status -> {
            long id = requests.add(asked, "system");
            requests.decide(id, State.APPROVED, asked.document(), "", "system");
            accounts.add(account(asked, id, password, oneTimePassword, demo));
        });
    }

    private void decide(AccountRequest request, State state, String document, String reason, Account by) {
        if (!requests.decide(request.id(), state, document, reason, by.name())) {
            throw Problem.conflict("Yêu cầu không còn chờ quyết định. / The request is decided: " + request.id());
        }
    }

    /** Not for oneself; and an administrator not by who entered the request, once there are two. */
    private void requireMayApprove(AccountRequest request, Account by) {
        if (request.asked().identifier().equals(by.identifier())) {
            throw Problem.forbidden("Không ai duyệt tài khoản cho chính mình. / Nobody approves an own account.");
        }
        boolean own = request.asked().kind() == AccountKind.QUAN_TRI
                && request.askedBy().equals(by.name());
        if (own && hasSecondAdministrator(by)) {
            throw Problem.forbidden("Tài khoản quản trị do quản trị viên khác duyệt."
                    + " / Another administrator approves an account of kind QUAN_TRI.");
        }
    }

    private boolean hasSecondAdministrator(Account by) {
        return accounts.all().stream()
                .anyMatch(account -> account.kind() == AccountKind.QUAN_TRI
                        && account.state() == AccountStanding.ACTIVE
                        && !account.identifier().equals(by.identifier()));
    }

    private static NewAccount account(AccountRequest request, String password) {
        return account(request.asked(), request.id(), password, true, false);
    }

    private static NewAccount account(
            Asked asked, long request, String password, boolean oneTimePassword, boolean demo) {
        return new NewAccount(
                asked.account(),
                asked.kind(),
                asked.person(),
                asked.identifier(),
                asked.agency(),
                asked.expires(),
                request,
                password,
                oneTimePassword,
                demo);
    }

    private <T> T administer(Account by, String operation, AccountRequest request, String decision, Supplier<T> act) {
        String detail = "request=" + request.id() + " " + detail(request.asked(), decision);
        return audit.administer(
                by.subject(),
                operation,
                detail,
                () -> Objects.requireNonNull(transaction.execute(status -> act.get())));
    }

    /** Names the person, not only the log-in; of the identifier only its end. */
    private static String detail(Asked asked, String document) {
        return asked.account() + " " + asked.person() + " " + asked.identifier().masked() + " " + asked.kind() + " "
                + asked.agency() + " " + asked.layers() + "; " + document;
    }
}
