package vn.datnuoc.portal.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.Component;
import vn.datnuoc.portal.administration.FormAct;
import vn.datnuoc.portal.administration.MenuEntry;
import vn.datnuoc.portal.server.Parameter;

/** {@code /quan-tri/nhiem-vu}: who has which duty, giving one and taking it back. */
@Controller
@RequestMapping(DutyPages.PATH)
class DutyPages {

    static final String PATH = "/quan-tri/nhiem-vu";

    private final Duties duties;
    private final Accounts accounts;
    private final CurrentSubject current;

    DutyPages(Duties duties, Accounts accounts, CurrentSubject current) {
        this.duties = duties;
        this.accounts = accounts;
        this.current = current;
    }

    @Bean
    static MenuEntry dutiesMenuEntry() {
        return new MenuEntry(60, PATH, "duties.title", "duties.lead");
    }

    /** What a form sends: who, what, where, by which document. */
    record Sent(String account, String task, String scope, String document) {

        static final Sent NOTHING = new Sent("", "", "*", "");

        Sent {
            account = blankIfAbsent(account);
            task = blankIfAbsent(task);
            scope = blankIfAbsent(scope);
            document = blankIfAbsent(document);
        }

        private static String blankIfAbsent(@org.jspecify.annotations.Nullable String text) {
            return text == null ? "" : text.strip();
        }

        Duty duty() {
            return Duty.of(new Parameter("task", task), new Parameter("scope", scope));
        }
    }

    /**
     * What giving a duty changes.
     *
     * @param before what the account has
     * @param added absent when it has it already, for that or for everything
     */
    record Effect(Account account, List<Duty> before, Optional<Duty> added) {

        static Effect of(Account account, Duty duty) {
            boolean there = account.duties().stream()
                    .anyMatch(held -> held.task() == duty.task()
                            && (held.scope().equals("*") || held.scope().equals(duty.scope())));
            return new Effect(account, sorted(account), there ? Optional.empty() : Optional.of(duty));
        }

        private static List<Duty> sorted(Account account) {
            return account.duties().stream()
                    .sorted(Comparator.comparing(Duty::toString))
                    .toList();
        }
    }

    @GetMapping
    String list(Model model) {
        return page(Sent.NOTHING, current.administrator(), model);
    }

    @PostMapping("/xem-truoc")
    String preview(Sent sent, Model model) {
        current.administrator();
        addEffect(sent, model);
        return "accounts/duty-list :: effect";
    }

    @PostMapping
    String give(Sent sent, FormAct act, Model model) {
        Account by = current.administrator();
        return act.orShow(
                () -> {
                    duties.give(account(sent), sent.duty(), new Parameter("document", sent.document()), by);
                    return act.done("duties.done.given", PATH);
                },
                () -> page(sent, by, model));
    }

    @PostMapping("/thu-hoi")
    String take(Sent sent, FormAct act, Model model) {
        Account by = current.administrator();
        return act.orShow(
                () -> {
                    duties.take(account(sent), sent.duty(), new Parameter("document", sent.document()), by);
                    return act.done("duties.done.taken", PATH);
                },
                () -> page(sent, by, model));
    }

    private Account account(Sent sent) {
        Parameter name = new Parameter("account", sent.account());
        return accounts.find(name.text(60))
                .orElseThrow(() -> name.wrong("không có tài khoản này / there is no such account"));
    }

    private String page(Sent sent, Account by, Model model) {
        Map<String, List<Duties.Given>> byAccount = duties.all().stream()
                .collect(Collectors.groupingBy(Duties.Given::account, TreeMap::new, Collectors.toList()));
        model.addAttribute("byAccount", byAccount);
        model.addAttribute(
                "persons", accounts.all().stream().collect(Collectors.toMap(Account::name, Account::person)));
        model.addAttribute("accounts", mayHaveDuties(by));
        model.addAttribute("tasks", Duty.Task.values());
        model.addAttribute("components", Component.values());
        model.addAttribute("sent", sent);
        model.addAttribute("reader", by.name());
        addEffect(sent, model);
        return "accounts/duty-list";
    }

    private List<Account> mayHaveDuties(Account by) {
        return accounts.all().stream()
                .filter(account -> account.kind() != AccountKind.KHAI_THAC)
                .filter(account -> !account.name().equals(by.name()))
                .toList();
    }

    /** None while the form is not filled in far enough. */
    private void addEffect(Sent sent, Model model) {
        boolean filled = !sent.account().isEmpty()
                && !sent.task().isEmpty()
                && !sent.scope().isEmpty();
        model.addAttribute("effect", filled ? Effect.of(account(sent), sent.duty()) : null);
    }
}
