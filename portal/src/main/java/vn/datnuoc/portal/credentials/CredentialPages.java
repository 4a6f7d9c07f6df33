package vn.datnuoc.portal.credentials;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.administration.FormAct;
import vn.datnuoc.portal.administration.MenuEntry;

/** {@code /quan-tri/phien}: where an account is logged in, its keys, and warnings about all accounts. */
@Controller
@RequestMapping("/quan-tri/phien")
class CredentialPages {

    private static final String PAGE = "/quan-tri/phien";
    private static final String VIEW = "credentials/administration";

    private final CurrentSubject current;
    private final CredentialDesk desk;
    private final UseWatch use;

    CredentialPages(CurrentSubject current, CredentialDesk desk, UseWatch use) {
        this.current = current;
        this.desk = desk;
        this.use = use;
    }

    @Bean
    static MenuEntry sessionsMenuEntry() {
        return new MenuEntry(70, PAGE, "credentials.administration", "credentials.administration-lead");
    }

    @GetMapping
    String page(@RequestParam(name = "tai-khoan", defaultValue = "") String account, FormAct act, Model model) {
        current.administrator();
        return shown(account, act, model);
    }

    /** Exactly one of the three is named by the button that was pressed. */
    @PostMapping
    String act(
            @RequestParam(name = "tai-khoan") String name,
            @RequestParam(name = "phien") Optional<String> session,
            @RequestParam(name = "khoa") Optional<String> key,
            @RequestParam(name = "cap-lai") Optional<String> reissue,
            FormAct act,
            Model model) {
        Account by = current.administrator();
        String document = act.document().optional().orElse("");
        return act.orShow(
                () -> {
                    session.ifPresent(id -> desk.endSession(by, name, id, document));
                    key.ifPresent(id -> desk.revokeKey(by, name, id, document));
                    String next = PAGE + "?tai-khoan=" + desk.account(name).name();
                    return reissue.map(pressed -> desk.reissue(by, desk.account(name), document))
                            .map(code -> act.tellOnce("reissueCode", code, next))
                            .orElseGet(() -> act.done("credentials.done", next));
                },
                () -> shown(name, act, model));
    }

    private String shown(String name, FormAct act, Model model) {
        model.addAttribute("account", name);
        model.addAttribute(
                "warnings", use.warnings().stream().map(WarningRow::of).toList());
        model.addAttribute("found", false);
        return act.orShow(
                () -> {
                    if (!name.isBlank()) {
                        add(desk.account(name.strip()), model);
                    }
                    return VIEW;
                },
                () -> VIEW);
    }

    private void add(Account account, Model model) {
        model.addAttribute("found", true);
        model.addAttribute(
                "sessions",
                desk.sessions(account.name()).stream()
                        .map(session -> SessionRow.of(session, ""))
                        .toList());
        model.addAttribute(
                "keys",
                desk.keys(account.name()).stream()
                        .map(key -> KeyRow.of(key, desk.isGood(key, account)))
                        .toList());
        model.addAttribute("reissuable", Authenticators.isNeededBy(account));
    }
}
