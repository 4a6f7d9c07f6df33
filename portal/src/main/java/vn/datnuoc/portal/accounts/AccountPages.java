package vn.datnuoc.portal.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.datnuoc.portal.accounts.AccountDesk.LockOrder;
import vn.datnuoc.portal.administration.FormAct;
import vn.datnuoc.portal.administration.MenuEntry;
import vn.datnuoc.portal.server.Parameter;

/** {@code /quan-tri/tai-khoan}: the accounts, and one of them with what an administrator may decide about it. */
@Controller
@RequestMapping(AccountPages.PATH)
class AccountPages {

    static final String PATH = "/quan-tri/tai-khoan";
    private static final String ISSUED = "issued";

    private final AccountDesk desk;
    private final CurrentSubject current;

    AccountPages(AccountDesk desk, CurrentSubject current) {
        this.desk = desk;
        this.current = current;
    }

    @Bean
    static MenuEntry accountsMenuEntry() {
        return new MenuEntry(20, PATH, "accounts.title", "accounts.lead");
    }

    /** @param q part of a name, person or agency */
    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        Account reader = current.administrator();
        model.addAttribute("q", q);
        model.addAttribute(
                "accounts",
                desk.all().stream()
                        .filter(account -> matches(account, q.strip().toLowerCase(Locale.ROOT)))
                        .map(account -> AccountView.of(account, List.of(), reader))
                        .toList());
        return "accounts/list";
    }

    @GetMapping("/{name}")
    String look(@PathVariable String name, Model model) {
        return page(name, model);
    }

    @PostMapping("/{name}/khoa")
    String lock(@PathVariable String name, @RequestParam Map<String, String> sent, FormAct act, Model model) {
        Account by = current.administrator();
        LockOrder order =
                new LockOrder(parameter("reason", sent), parameter("requester", sent), parameter("document", sent));
        return act.orShow(
                () -> {
                    desk.lock(name, order, by);
                    return act.done("accounts.done.locked", PATH + "/" + name);
                },
                () -> refused(name, "lock", sent, model));
    }

    /** After a lock for what was not kept safe there is a new password, shown in this one answer and kept nowhere. */
    @PostMapping("/{name}/mo-khoa")
    String unlock(@PathVariable String name, @RequestParam Map<String, String> sent, FormAct act, Model model) {
        Account by = current.administrator();
        return act.orShow(
                () -> {
                    Optional<String> password =
                            desk.unlock(name, parameter("document", sent), by).oneTimePassword();
                    password.ifPresent(issued -> act.showOnce(ISSUED, issued));
                    return password.isPresent()
                            ? page(name, model)
                            : act.done("accounts.done.unlocked", PATH + "/" + name);
                },
                () -> refused(name, "unlock", sent, model));
    }

    @PostMapping("/{name}/thoi-han")
    String setExpiry(@PathVariable String name, @RequestParam Map<String, String> sent, FormAct act, Model model) {
        Account by = current.administrator();
        return act.orShow(
                () -> {
                    desk.setExpiry(name, parameter("expires", sent), parameter("document", sent), by);
                    return act.done("accounts.done.expiry", PATH + "/" + name);
                },
                () -> refused(name, "expiry", sent, model));
    }

    @PostMapping("/{name}/mat-khau")
    String reissue(@PathVariable String name, @RequestParam Map<String, String> sent, FormAct act, Model model) {
        Account by = current.administrator();
        return act.orShow(
                () -> {
                    act.showOnce(ISSUED, desk.reissue(name, parameter("document", sent), by));
                    return page(name, model);
                },
                () -> refused(name, "reissue", sent, model));
    }

    /** The account's page with the refused form open, as it was sent. */
    private String refused(String name, String form, Map<String, String> sent, Model model) {
        model.addAttribute("open", form);
        model.addAttribute("sent", sent);
        return page(name, model);
    }

    private String page(String name, Model model) {
        Account reader = current.administrator();
        model.addAttribute("view", AccountView.of(desk.required(name), desk.locksOf(name), reader));
        model.addAttribute("reasons", Lock.Reason.values());
        return "accounts/account";
    }

    private static Parameter parameter(String name, Map<String, String> sent) {
        return new Parameter(name, sent.get(name));
    }

    private static boolean matches(Account account, String part) {
        String text = account.name() + " " + account.person() + " " + account.agency() + " " + account.agencyName();
        return text.toLowerCase(Locale.ROOT).contains(part);
    }
}
