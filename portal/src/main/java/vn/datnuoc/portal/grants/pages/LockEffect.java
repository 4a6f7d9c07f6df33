package vn.datnuoc.portal.grants.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.connections.Connection;
import vn.datnuoc.portal.connections.ConnectionBook;

/** Gives the pages of one account, which know no grants, what locking it takes away, as {@code ${locking}}. */
@ControllerAdvice
class LockEffect {

    private static final String PAGES = "/quan-tri/tai-khoan/";

    private final Accounts accounts;
    private final ConnectionBook connections;
    private final EffectPreview preview;

    LockEffect(Accounts accounts, ConnectionBook connections, EffectPreview preview) {
        this.accounts = accounts;
        this.connections = connections;
        this.preview = preview;
    }

    /** Found out when the page shows it, after the request has done its work. */
    @ModelAttribute("locking")
    Supplier<Locking> locking(HttpServletRequest request, Locale language) {
        String path = request.getServletPath();
        return path.startsWith(PAGES)
                ? () -> locking(path.substring(PAGES.length()).split("/", 2)[0], language)
                : () -> Locking.NONE;
    }

    private Locking locking(String name, Locale language) {
        return accounts.find(name)
                .map(account -> new Locking(effect(account, language), titles(account)))
                .orElse(Locking.NONE);
    }

    private Effect effect(Account account, Locale language) {
        Subject.Account now = account.subject();
        Subject.Account locked =
                new Subject.Account(now.name(), now.kind(), now.agency(), now.agencyType(), false, now.reach());
        return preview.between(now, locked, language);
    }

    private List<String> titles(Account custodian) {
        return connections.of(custodian).stream().map(Connection::title).toList();
    }

    /** @param connections titles of those that stop with it, for it answers for them */
    record Locking(Effect effect, List<String> connections) {

        static final Locking NONE = new Locking(new Effect(List.of(), List.of(), List.of()), List.of());
    }
}
