package vn.datnuoc.portal.accounts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * What giving or taking back a duty changes.
     *
     * @param before what the account has
     * @param added absent when nothing is: the account has it already, for that or for everything
     * @param taken absent when nothing is
     * @param last whether nobody else has the taken one
     */
    record Effect(Account account, List<Duty> before, Optional<Duty> added, Optional<Duty> taken, boolean last) {

        static Effect ofGiving(Account account, Duty duty) {
            boolean there = account.duties().stream().anyMatch(held -> reaches(held, duty));
            return new Effect(
                    account, sorted(account), there ? Optional.empty() : Optional.of(duty), Optional.empty(), false);
        }

        static Effect ofTaking(Account account, Duty duty, List<Duties.Given> all) {
            boolean others = all.stream()
                    .filter(given -> !(given.account().equals(account.name())
                            && given.duty().equals(duty)))
                    .anyMatch(given -> reaches(given.duty(), duty));
            return new Effect(account, sorted(account), Optional.empty(), Optional.of(duty), !others);
        }

        private static boolean reaches(Duty held, Duty duty) {
            return held.task() == duty.task()
                    && (held.scope().equals("*") || held.scope().equals(duty.scope()));
        }

        private static List<Duty> sorted(Account account) {
            return account.duties().stream()
                    .sorted(Comparator.comparing(Duty::toString))
                    .toList();
        }

        /** Neither gives nor takes anything. */
        public boolean nothing() {
            return added.isEmpty() && taken.isEmpty();
        }

        /** What stays as it is. */
        public List<Duty> kept() {
            return before.stream()
                    .filter(duty -> !taken.filter(duty::equals).isPresent())
                    .toList();
        }
    }

    /** A duty that somebody has, and what taking it back would do. */
    record Held(Duties.Given given, Effect taking) {}

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
        model.addAttribute("byAccount", heldByAccount());
        model.addAttribute("accounts", mayHaveDuties(by));
        model.addAttribute("tasks", Duty.Task.values());
        model.addAttribute("components", Component.values());
        model.addAttribute("sent", sent);
        model.addAttribute("reader", by.name());
        addEffect(sent, model);
        return "accounts/duty-list";
    }

    private Map<Account, List<Held>> heldByAccount() {
        List<Duties.Given> all = duties.all();
        Map<String, List<Duties.Given>> byName = all.stream().collect(Collectors.groupingBy(Duties.Given::account));
        Map<Account, List<Held>> held = new LinkedHashMap<>();
        for (Account account : accounts.all()) {
            List<Duties.Given> given = byName.getOrDefault(account.name(), List.of());
            if (!given.isEmpty()) {
                held.put(
                        account,
                        given.stream()
                                .map(one -> new Held(one, Effect.ofTaking(account, one.duty(), all)))
                                .toList());
            }
        }
        return held;
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
        model.addAttribute("effect", filled ? Effect.ofGiving(account(sent), sent.duty()) : null);
    }
}
