package vn.datnuoc.portal.connections;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.administration.FormAct;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Problem;
import vn.datnuoc.portal.server.Province;

/** {@code /tai-khoan/ket-noi/{code}}: a connection as its custodian sees it, who accepts its duties there (Art. 15.2). */
@Controller
@RequestMapping("/tai-khoan/ket-noi/{code}")
class CustodianPages {

    private final ConnectionBook book;
    private final CurrentSubject current;
    private final Clock clock;

    CustodianPages(ConnectionBook book, CurrentSubject current, Clock clock) {
        this.book = book;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping
    String look(@PathVariable String code, Model model) {
        Connection connection = own(code, current.holder());
        model.addAttribute("connection", connection);
        model.addAttribute("from", Province.time(connection.approval().from()));
        model.addAttribute("until", Province.time(connection.approval().until().minusMillis(1)));
        model.addAttribute(
                "accepted", connection.accepted().map(Connection.Acceptance::at).map(Province::time));
        model.addAttribute("bar", connection.subject().barred(clock.instant()));
        model.addAttribute("version", ConnectionBook.DUTIES);
        return "connections/custodian";
    }

    @PostMapping
    String accept(@PathVariable String code, @RequestParam(defaultValue = "") String accept, FormAct act, Model model) {
        Account holder = current.holder();
        return act.orShow(
                () -> {
                    new Parameter("accept", accept).text(10);
                    return act.done(
                            "connections.done.accepted",
                            "/tai-khoan/ket-noi/" + book.accept(code, holder).code());
                },
                () -> look(code, model));
    }

    /** Of others it is not told whether there is one. */
    private Connection own(String code, Account holder) {
        return book.of(holder).stream()
                .filter(connection -> connection.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(
                        "Bạn không chịu trách nhiệm cho kết nối này. / You answer for no such connection."));
    }
}
