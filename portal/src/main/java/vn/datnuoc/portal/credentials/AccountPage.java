package vn.datnuoc.portal.credentials;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.connections.Connection;
import vn.datnuoc.portal.connections.ConnectionBook;

/** {@code /tai-khoan}: one's own account, where it is logged in, and what should worry its holder (Art. 8.3). */
@Controller
@RequestMapping("/tai-khoan")
class AccountPage {

    private final SecondFactor secondFactor;
    private final Authenticators authenticators;
    private final SessionDesk sessions;
    private final UseWatch use;
    private final ConnectionBook connections;

    AccountPage(
            SecondFactor secondFactor,
            Authenticators authenticators,
            SessionDesk sessions,
            UseWatch use,
            ConnectionBook connections) {
        this.secondFactor = secondFactor;
        this.authenticators = authenticators;
        this.sessions = sessions;
        this.use = use;
        this.connections = connections;
    }

    @GetMapping
    String page(HttpServletRequest request, Model model) {
        model.addAttribute("account", shown(secondFactor.holder(), SessionWatch.current(request)));
        return "credentials/account";
    }

    private Shown shown(Account account, String session) {
        return new Shown(
                account.name(),
                account.person(),
                account.kind().name(),
                account.agencyName(),
                Authenticators.isNeededBy(account),
                authenticators.has(account),
                sessions.list(account.name()).stream()
                        .map(row -> SessionRow.of(row, session))
                        .toList(),
                use.warnings(account.name()).stream().map(WarningRow::of).toList(),
                connections.of(account).stream().map(OwnConnection::of).toList());
    }

    @PostMapping("/phien/{id}/ket-thuc")
    String end(@PathVariable String id) {
        Account holder = secondFactor.holder();
        sessions.end(holder, holder.name(), id, "");
        return "redirect:/tai-khoan";
    }

    @PostMapping("/phien/ket-thuc")
    String endOthers(HttpServletRequest request) {
        sessions.endOthers(secondFactor.holder(), SessionWatch.current(request));
        return "redirect:/tai-khoan";
    }

    /**
     * @param agency its name
     * @param needsAuthenticator whether it is an administrator's
     */
    record Shown(
            String name,
            String person,
            String kind,
            String agency,
            boolean needsAuthenticator,
            boolean hasAuthenticator,
            List<SessionRow> sessions,
            List<WarningRow> warnings,
            List<OwnConnection> connections) {}

    /** A connection for which the holder answers. @param waits whether its duties are still to be accepted */
    record OwnConnection(String code, String title, boolean waits) {

        static OwnConnection of(Connection connection) {
            return new OwnConnection(
                    connection.code(),
                    connection.title(),
                    connection.accepted().isEmpty() && connection.revoked().isEmpty());
        }
    }
}
