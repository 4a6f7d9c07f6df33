package vn.datnuoc.portal.grants.pages;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.policy.AccountStanding;
import vn.datnuoc.policy.Bar;
import vn.datnuoc.policy.Explanation;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.connections.Connection;
import vn.datnuoc.portal.grants.GrantBook;
import vn.datnuoc.portal.grants.GrantRecord;
import vn.datnuoc.portal.server.Problem;

/** Who has what, drawn: layers down, people and connections across; and why, for each cell. */
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
    private final Clock clock;

    MatrixPages(
            GrantBook book,
            Principals principals,
            Targets targets,
            CurrentSubject current,
            MessageSource messages,
            Clock clock) {
        this.book = book;
        this.principals = principals;
        this.targets = targets;
        this.current = current;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A column.
     *
     * @param account login name, or code of a connection; {@code -} for the public
     * @param agency code; empty for the public
     * @param bar why it has nothing now; empty when nothing bars it
     * @param subject as it is once nothing bars it
     */
    record Column(String account, String title, String hint, String agency, String bar, Subject subject) {}

    /** Layers of one component. */
    record Group(String title, List<Row> rows) {}

    record Row(LayerName layer, String title, List<AccessView> cells) {}

    /**
     * @param agency code; every agency when empty
     * @param account login name or code of the only one to show, with limits in words
     */
    @GetMapping("/bang")
    String matrix(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String account,
            Model model,
            Locale language) {
        current.administrator();
        List<Column> all = columns(language);
        List<Column> wanted = all.stream()
                .filter(column -> account.isEmpty() || column.account().equals(account))
                .filter(column -> agency.isEmpty() || column.agency().equals(agency))
                .toList();
        List<Column> shown = new ArrayList<>(List.of(everybody(language)));
        shown.addAll(wanted.subList(0, Math.min(wanted.size(), MOST_COLUMNS)));
        model.addAttribute("columns", shown);
        model.addAttribute("groups", groups(shown.stream().map(Column::subject).toList(), language));
        model.addAttribute("hidden", Math.max(0, wanted.size() - MOST_COLUMNS));
        model.addAttribute(
                "barred", shown.stream().anyMatch(column -> !column.bar().isEmpty()));
        model.addAttribute("inWords", !account.isEmpty());
        model.addAttribute("agencies", principals.agencies());
        model.addAttribute("choices", all);
        model.addAttribute("agency", agency);
        model.addAttribute("account", account);
        return "grants/matrix";
    }

    private Column everybody(Locale language) {
        return new Column(
                "-",
                messages.getMessage("grants.anonymous", null, language),
                messages.getMessage("grants.anonymous.hint", null, language),
                "",
                "",
                Subject.ANONYMOUS);
    }

    /** Accounts, then connections. */
    private List<Column> columns(Locale language) {
        List<Column> columns = new ArrayList<>();
        principals.persons().forEach(person -> columns.add(column(person, language)));
        principals.connections().forEach(connection -> columns.add(column(connection, language)));
        return columns;
    }

    private Column column(Principals.Person person, Locale language) {
        return new Column(
                person.account(),
                person.account(),
                person.person() + ", " + person.agencyName(),
                person.agency(),
                person.state() == AccountStanding.ACTIVE
                        ? ""
                        : messages.getMessage("accounts.state." + person.state(), null, language),
                person.subject());
    }

    private Column column(Connection connection, Locale language) {
        return new Column(
                connection.code(),
                connection.code(),
                connection.title(),
                connection.agency(),
                connection
                        .subject()
                        .barred(clock.instant())
                        .map(bar -> title(bar, language))
                        .orElse(""),
                principals.connection(connection.code()).orElseThrow());
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
                "bar",
                explanation
                        .barred()
                        .map(sentence -> Targets.isEnglish(language) ? sentence.en() : sentence.vi())
                        .orElse(""));
        model.addAttribute(
                "lessThanPublic",
                explanation.bar().isEmpty() && !explanation.lessThanPublic().isEmpty());
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
        return principals.persons().stream()
                .filter(person -> person.account().equals(account))
                .findFirst()
                .<Subject>map(Principals.Person::subjectNow)
                .or(() -> principals.connections().stream()
                        .filter(connection -> connection.code().equals(account))
                        .findFirst()
                        .map(Connection::subject))
                .orElseThrow(() ->
                        Problem.notFound("Không có tài khoản " + account + ". / There is no account " + account + "."));
    }
}
