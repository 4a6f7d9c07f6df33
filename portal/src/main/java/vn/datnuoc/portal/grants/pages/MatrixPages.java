package vn.datnuoc.portal.grants.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.policy.Bar;
import vn.datnuoc.policy.Explanation;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.grants.GrantBook;
import vn.datnuoc.portal.grants.GrantRecord;
import vn.datnuoc.portal.server.Problem;

/** Who has what, drawn: layers down, people across; and why, for each cell. */
@Controller
@RequestMapping(GrantPages.PATH)
class MatrixPages {

    /** Beside the public, so that the table stays one that can be read. */
    private static final int MOST_COLUMNS = 7;

    private final GrantBook book;
    private final Principals principals;
    private final Targets targets;
    private final CurrentSubject current;
    private final MessageSource messages;

    MatrixPages(
            GrantBook book, Principals principals, Targets targets, CurrentSubject current, MessageSource messages) {
        this.book = book;
        this.principals = principals;
        this.targets = targets;
        this.current = current;
        this.messages = messages;
    }

    /** A column. @param account login name; {@code -} for the public */
    record Column(String account, String title, String hint) {}

    /** Layers of one component. */
    record Group(String title, List<Row> rows) {}

    record Row(LayerName layer, String title, List<AccessView> cells) {}

    /**
     * @param agency code; every agency when empty
     * @param account login name of the only one to show, with limits in words
     */
    @GetMapping("/bang")
    String matrix(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String account,
            Model model,
            Locale language) {
        current.administrator();
        List<Principals.Person> persons = principals.persons().stream()
                .filter(person -> account.isEmpty() || person.account().equals(account))
                .filter(person -> agency.isEmpty() || person.agency().equals(agency))
                .toList();
        List<Principals.Person> shown = persons.subList(0, Math.min(persons.size(), MOST_COLUMNS));
        model.addAttribute("columns", columns(shown, language));
        model.addAttribute("groups", groups(subjects(shown), language));
        model.addAttribute("hidden", persons.size() - shown.size());
        model.addAttribute("inWords", !account.isEmpty());
        model.addAttribute("agencies", principals.agencies());
        model.addAttribute("persons", principals.persons());
        model.addAttribute("agency", agency);
        model.addAttribute("account", account);
        return "grants/matrix";
    }

    private List<Column> columns(List<Principals.Person> persons, Locale language) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                "-",
                messages.getMessage("grants.anonymous", null, language),
                messages.getMessage("grants.anonymous.hint", null, language)));
        persons.forEach(person -> columns.add(
                new Column(person.account(), person.account(), person.person() + ", " + person.agencyName())));
        return columns;
    }

    private static List<Subject> subjects(List<Principals.Person> persons) {
        List<Subject> subjects = new ArrayList<>(List.of(Subject.ANONYMOUS));
        persons.forEach(person -> subjects.add(person.subject()));
        return subjects;
    }

    private List<Group> groups(List<Subject> subjects, Locale language) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        targets.layers().forEach(layer -> groups.computeIfAbsent(
                        Targets.title(layer.name().component(), language), none -> new ArrayList<>())
                .add(row(layer, subjects, language)));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private Row row(Layer layer, List<Subject> subjects, Locale language) {
        List<AccessView> cells = subjects.stream()
                .map(subject ->
                        AccessView.of(book.explain(subject, layer.name()).access()))
                .toList();
        return new Row(layer.name(), Targets.title(layer, language), cells);
    }

    /** @param account login name; {@code -} for the public */
    @GetMapping("/vi-sao")
    String why(@RequestParam String account, @RequestParam String layer, Model model, Locale language) {
        Account by = current.administrator();
        Layer about = LayerName.find(layer)
                .flatMap(targets::layer)
                .orElseThrow(() -> Problem.notFound("Không có lớp " + layer + ". / There is no layer " + layer + "."));
        Explanation explanation = book.explain(subject(account), about.name());
        model.addAttribute("account", account);
        model.addAttribute("layer", about.name());
        model.addAttribute("layerTitle", Targets.title(about, language));
        model.addAttribute("access", AccessView.of(explanation.access()));
        model.addAttribute(
                "bar", explanation.bar().map(bar -> title(bar, language)).orElse(""));
        model.addAttribute("lessThanPublic", !explanation.lessThanPublic().isEmpty());
        model.addAttribute(
                "deciding",
                explanation.deciding().map(grant -> row(grant, by, language)).orElse(null));
        model.addAttribute(
                "others",
                explanation.lessSpecific().stream()
                        .map(grant -> row(grant, by, language))
                        .toList());
        return "grants/why";
    }

    private static String title(Bar bar, Locale language) {
        return Targets.isEnglish(language) ? bar.titleEn() : bar.titleVi();
    }

    private GrantRow row(Grant grant, Account by, Locale language) {
        GrantRecord record = GrantPages.required(book, grant.id());
        return GrantRow.of(
                record,
                principals.label(grant.principal(), language),
                targets.label(grant.target(), language),
                by.name());
    }

    private Subject subject(String account) {
        if (account.equals("-")) {
            return Subject.ANONYMOUS;
        }
        Optional<Subject> found = principals.persons().stream()
                .filter(person -> person.account().equals(account))
                .findFirst()
                .<Subject>map(Principals.Person::subject)
                .or(() -> principals.connection(account));
        return found.orElseThrow(
                () -> Problem.notFound("Không có tài khoản " + account + ". / There is no account " + account + "."));
    }
}
