package vn.datnuoc.portal.grants.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.policy.Right;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.grants.GrantBook;
import vn.datnuoc.portal.grants.GrantDraft;
import vn.datnuoc.portal.grants.GrantRecord;
import vn.datnuoc.portal.server.Problem;

/** Giving a grant: the form, what it would do while one fills it in, and doing it. */
@Controller
@RequestMapping(GrantPages.PATH)
class GrantFormPages {

    private static final String FORM = "grants/form";
    /** The file formats of exports, the only formats that a grant limits today. */
    private static final List<String> FORMATS = List.of("GPKG", "GEOJSON", "CSV", "GTIFF");

    /** Names of limits in the problems of {@link GrantBook}. */
    private static final Set<String> LIMITS = Set.of("rows", "area", "hidden", "minMetersPerPixel", "formats");

    private final GrantBook book;
    private final FormCheck check;
    private final EffectPreview preview;
    private final Principals principals;
    private final Targets targets;
    private final Communes communes;
    private final CurrentSubject current;
    private final Clock clock;

    GrantFormPages(
            GrantBook book,
            FormCheck check,
            EffectPreview preview,
            Principals principals,
            Targets targets,
            Communes communes,
            CurrentSubject current,
            Clock clock) {
        this.book = book;
        this.check = check;
        this.preview = preview;
        this.principals = principals;
        this.targets = targets;
        this.communes = communes;
        this.current = current;
        this.clock = clock;
    }

    /** @param change id of a grant that the new one is to replace */
    @GetMapping("/moi")
    String form(
            @RequestParam(defaultValue = "") String principal,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String change,
            Model model,
            Locale language) {
        Account by = current.administrator();
        GrantForm form = change.isEmpty()
                ? GrantForm.empty(
                        principals
                                .find(principal, language)
                                .map(p -> principals.label(p, language))
                                .orElse(""),
                        targets.find(target, language)
                                .map(t -> targets.label(t, language))
                                .orElse(""))
                : changed(change, language);
        return page(form, Map.of(), by, model, language);
    }

    private GrantForm changed(String id, Locale language) {
        GrantRecord found = GrantPages.required(book, id);
        return GrantForm.of(
                found.grant(),
                principals.label(found.grant().principal(), language),
                targets.label(found.grant().target(), language),
                clock.instant());
    }

    /** What the form would do as it stands; only what is wrong, not what is not filled in yet, is said at the fields. */
    @PostMapping("/xem-truoc")
    String preview(@RequestParam MultiValueMap<String, String> sent, Model model, Locale language) {
        Account by = current.administrator();
        GrantForm form = GrantForm.of(sent);
        // the document changes nothing of the effect, so that one sees it before one has the number at hand
        CheckedForm checked = check.check(form.withDocument("-"), by.subject(), language);
        Map<String, String> errors = new HashMap<>(checked.errors());
        addEffect(checked, by, model, language, errors);
        errors.keySet().removeIf(field -> isUntouched(field, form));
        addForm(form, errors, by, model, language);
        model.addAttribute("fields", errorFields(!attributes(form, language).isEmpty()));
        return "grants/effect :: answer";
    }

    /** The rights with the attributes of the target that was just chosen. */
    @PostMapping("/gioi-han")
    String rights(@RequestParam MultiValueMap<String, String> sent, Model model, Locale language) {
        Account by = current.administrator();
        addForm(GrantForm.of(sent), Map.of(), by, model, language);
        return "grants/form :: rights";
    }

    @PostMapping("/moi")
    String save(
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale language,
            HttpServletResponse response,
            RedirectAttributes next) {
        Account by = current.administrator();
        GrantForm form = GrantForm.of(sent);
        CheckedForm checked = check.check(form, by.subject(), language);
        Map<String, String> errors = new HashMap<>(checked.errors());
        if (checked.draft().isPresent()) {
            try {
                return saved(checked.draft().get(), form, by, next, language);
            } catch (Problem problem) {
                response.setStatus(problem.status());
                errors.put(field(problem), problem.words(language));
            }
        } else {
            response.setStatus(400);
        }
        return page(form, errors, by, model, language);
    }

    private String saved(GrantDraft draft, GrantForm form, Account by, RedirectAttributes next, Locale language) {
        if (!form.seen() && preview.of(draft, by.subject(), language).takesAway()) {
            throw Problem.badParameter(
                    "seen", "", "cần xác nhận đã xem những quyền bị mất / confirm that you saw what is taken away");
        }
        GrantRecord saved = book.save(draft, by);
        boolean proposed = saved.state() == GrantRecord.State.PROPOSED;
        next.addFlashAttribute("done", proposed ? "grants.done.proposed" : "grants.done.saved");
        next.addFlashAttribute("doneId", saved.grant().id());
        return "redirect:" + GrantPages.PATH;
    }

    private String page(GrantForm form, Map<String, String> errors, Account by, Model model, Locale language) {
        addEffect(check.check(form.withDocument("-"), by.subject(), language), by, model, language, new HashMap<>());
        addForm(form, errors, by, model, language);
        return FORM;
    }

    private void addForm(GrantForm form, Map<String, String> errors, Account by, Model model, Locale language) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("principals", principals.choices(language));
        model.addAttribute("targets", targets.choices(language));
        model.addAttribute("attributes", attributes(form, language));
        model.addAttribute("communes", communes.choices(by.subject()));
        model.addAttribute("rights", Right.values());
        model.addAttribute("formats", FORMATS);
    }

    /** What the grants themselves find wrong with the draft joins the errors. */
    private void addEffect(CheckedForm checked, Account by, Model model, Locale language, Map<String, String> errors) {
        try {
            Optional<Effect> effect = checked.draft().map(draft -> preview.of(draft, by.subject(), language));
            model.addAttribute("effect", effect.orElse(null));
        } catch (Problem problem) {
            errors.put(field(problem), problem.words(language));
        }
    }

    /** Limits are named without their right: what is wrong with one is said at the rights together. */
    private static String field(Problem problem) {
        String parameter = problem.parameter().orElse("form");
        return LIMITS.contains(parameter) ? "rights" : parameter;
    }

    /** Of a target with many layers every attribute that one of them has, by name. */
    private List<Choice> attributes(GrantForm form, Locale language) {
        return targets.find(form.target(), language).stream()
                .flatMap(target -> targets.layers(target).stream())
                .flatMap(layer -> layer.schema().stream())
                .flatMap(schema -> schema.attributes().stream())
                .collect(Collectors.toMap(
                        Attribute::name, attribute -> title(attribute, language), (one, other) -> one, TreeMap::new))
                .entrySet()
                .stream()
                .map(attribute -> new Choice(attribute.getKey(), attribute.getValue()))
                .toList();
    }

    private static String title(Attribute attribute, Locale language) {
        String title = Targets.isEnglish(language) && !attribute.titleEn().isBlank()
                ? attribute.titleEn()
                : attribute.titleVi();
        return title.isBlank() ? attribute.name() : title;
    }

    private static boolean isUntouched(String field, GrantForm form) {
        return field.equals("principal") && form.principal().isEmpty()
                || field.equals("target") && form.target().isEmpty();
    }

    /** Those that the form shows as it stands: a picture has no rows, and to know of a layer has no limits. */
    private static List<String> errorFields(boolean rows) {
        List<String> fields = new ArrayList<>(List.of("principal", "target", "rights", "from", "until"));
        for (Right right : EnumSet.range(Right.VIEW, Right.EDIT)) {
            fields.addAll(List.of("area." + right, "scale." + right));
            if (rows) {
                fields.add("rows." + right);
            }
        }
        return fields;
    }
}
