package vn.datnuoc.portal.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.administration.FormAct;
import vn.datnuoc.portal.administration.MenuEntry;
import vn.datnuoc.portal.catalogue.Catalogue;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Problem;
import vn.datnuoc.portal.server.TwoLanguages;

/** {@code /quan-tri/ban-thao}: the drafts, what each would change, and deciding on it (Art. 4.3). */
@Controller
@RequestMapping(DraftPages.PATH)
class DraftPages {

    static final String PATH = "/quan-tri/ban-thao";
    private static final int MOST_REASON = 1_000;

    private final Review review;
    private final DraftDifferences differences;
    private final Catalogue catalogue;
    private final CurrentSubject current;

    DraftPages(Review review, DraftDifferences differences, Catalogue catalogue, CurrentSubject current) {
        this.review = review;
        this.differences = differences;
        this.catalogue = catalogue;
        this.current = current;
    }

    @Bean
    static MenuEntry draftsMenuEntry(Review review) {
        return new MenuEntry(
                65, PATH, "review.title", "review.lead", () -> review.open().size(), true);
    }

    /**
     * A draft as the pages show it.
     *
     * @param refusal why the reader may not decide about it; empty when it may
     */
    record Row(Draft draft, String title, List<String> problems, String refusal) {

        public String tone() {
            return problems.isEmpty() ? "warn" : "bad";
        }
    }

    @GetMapping
    String list(Model model, Locale language) {
        Account reader = reader();
        model.addAttribute(
                "rows",
                review.open().stream()
                        .map(draft -> row(draft, reader, language))
                        .toList());
        return "review/list";
    }

    @GetMapping("/{id}")
    String look(@PathVariable long id, Model model, Locale language) {
        Account reader = reader();
        Draft draft = review.required(id);
        model.addAttribute("row", row(draft, reader, language));
        model.addAttribute("isNew", catalogue.published(draft.layer()).isEmpty());
        model.addAttribute("difference", differences.of(draft));
        model.addAttribute(
                "extents",
                Extents.of(draft.extent(), catalogue.published(draft.layer()).map(published -> published
                        .layer()
                        .extent())));
        return "review/draft";
    }

    @PostMapping("/{id}/duyet")
    String publish(@PathVariable long id, FormAct act, Model model, Locale language) {
        Account reviewer = reader();
        return act.orShow(
                () -> {
                    Draft draft = review.required(id);
                    requireLatest(draft);
                    review.publish(draft.layer(), act.document().text(MOST_REASON), reviewer);
                    return act.done("review.done.published", draft.layer().toString(), PATH);
                },
                () -> look(id, model, language));
    }

    /** The one that publication takes. */
    private void requireLatest(Draft draft) {
        boolean newer = review.open().stream()
                .anyMatch(other -> other.layer().equals(draft.layer()) && other.id() > draft.id());
        if (newer) {
            throw Problem.conflict("Lớp này có bản nháp mới hơn: hãy quyết định về bản ấy."
                    + " / The layer has a later draft: decide about that one.");
        }
    }

    @PostMapping("/{id}/tra-lai")
    String reject(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            FormAct act,
            Model model,
            Locale language) {
        Account reviewer = reader();
        model.addAttribute("reason", reason);
        return act.orShow(
                () -> {
                    String why = new Parameter("reason", reason).text(MOST_REASON);
                    String ordered = act.document().text(MOST_REASON);
                    Draft rejected = review.reject(id, reviewer, why + "; " + ordered);
                    return act.done("review.done.rejected", rejected.layer().toString(), PATH);
                },
                () -> look(id, model, language));
    }

    /** Whoever may see drafts, in person. */
    private Account reader() {
        Account account = current.holder();
        if (account.kind() == AccountKind.KHAI_THAC) {
            throw Problem.forbidden("Tài khoản khai thác không xem bản nháp. / Drafts are for editors and reviewers.");
        }
        return account;
    }

    private Row row(Draft draft, Account reader, Locale language) {
        boolean english = language.getLanguage().equals("en");
        String title =
                english ? draft.description().titleEn() : draft.description().titleVi();
        Optional<String> refusal = review.refusal(draft, reader);
        return new Row(
                draft,
                title,
                draft.problems().stream()
                        .map(problem -> TwoLanguages.half(problem, language))
                        .toList(),
                refusal.map(text -> TwoLanguages.half(text, language)).orElse(""));
    }
}
