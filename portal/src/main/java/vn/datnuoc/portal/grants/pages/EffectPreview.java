package vn.datnuoc.portal.grants.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.Access;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Target;
import vn.datnuoc.portal.grants.GrantBook;
import vn.datnuoc.portal.grants.GrantDraft;
import vn.datnuoc.portal.grants.LayerEffect;

/** Finds out what a change does, and for whom. Writes nothing. */
@Component
class EffectPreview {

    /** Of a grant to very many the first are looked at. */
    private static final int MOST_SUBJECTS = 50;

    private static final int MOST_REASONS = 4;

    private final GrantBook book;
    private final Principals principals;
    private final Targets targets;
    private final MessageSource messages;

    EffectPreview(GrantBook book, Principals principals, Targets targets, MessageSource messages) {
        this.book = book;
        this.principals = principals;
        this.targets = targets;
        this.messages = messages;
    }

    /** Of giving a grant. */
    Effect of(GrantDraft draft, Subject by, Locale language) {
        List<Subject> covered = principals.covered(draft.principal());
        return new Question(draft.principal(), draft.target(), language)
                .effect(subject -> book.effect(subject, draft), notes(draft, covered, by));
    }

    /** Of ending one now: it goes on to refuse. */
    Effect ofEnding(Grant grant, Locale language) {
        return of(grant, subject -> book.effectOfEnding(subject, grant), language);
    }

    /** Of removing one: what is less specific decides. */
    Effect ofRemoving(Grant grant, Locale language) {
        return of(grant, subject -> book.effectOfRemoving(subject, grant), language);
    }

    private Effect of(Grant grant, Function<Subject, List<LayerEffect>> change, Locale language) {
        return new Question(grant.principal(), grant.target(), language).effect(change, List.of());
    }

    /** Of something that befalls somebody, whatever the grants: a lock, an approval, a revocation. */
    Effect between(Subject before, Subject after, Locale language) {
        List<Effect.Line> lines = lines(book.effect(before, after), Map.of(), language);
        return new Effect(
                lines.isEmpty() ? List.of() : List.of(new Effect.Change(List.of(name(after, language)), lines)),
                List.of(),
                List.of());
    }

    /** What a change does to those whom a principal covers. */
    private final class Question {

        private final Principal principal;
        private final Target target;
        private final Locale language;

        Question(Principal principal, Target target, Locale language) {
            this.principal = principal;
            this.target = target;
            this.language = language;
        }

        Effect effect(Function<Subject, List<LayerEffect>> change, List<Phrase> notes) {
            Map<LayerName, Access> everybody = after(change.apply(Subject.ANONYMOUS));
            Map<List<Effect.Line>, List<Subject>> byChange = new LinkedHashMap<>();
            List<Subject> covered = principals.covered(principal);
            for (Subject subject : covered.subList(0, Math.min(covered.size(), MOST_SUBJECTS))) {
                List<Effect.Line> lines = lines(change.apply(subject), everybody, language);
                byChange.computeIfAbsent(lines, none -> new ArrayList<>()).add(subject);
            }
            List<Subject> unchanged =
                    Optional.ofNullable(byChange.remove(List.<Effect.Line>of())).orElse(List.of());
            return new Effect(
                    byChange.entrySet().stream()
                            .map(group -> new Effect.Change(names(group.getValue(), language), group.getKey()))
                            .toList(),
                    unchanged(unchanged),
                    notes);
        }

        private List<Effect.Unchanged> unchanged(List<Subject> subjects) {
            Map<List<Phrase>, List<String>> byReasons = new LinkedHashMap<>();
            subjects.forEach(subject -> byReasons
                    .computeIfAbsent(reasons(subject), none -> new ArrayList<>())
                    .add(name(subject, language)));
            return byReasons.entrySet().stream()
                    .map(same -> new Effect.Unchanged(same.getValue(), same.getKey()))
                    .toList();
        }

        private List<Phrase> reasons(Subject subject) {
            return targets.layers(target).stream()
                    .map(layer -> reason(subject, layer.name()))
                    .distinct()
                    .limit(MOST_REASONS)
                    .toList();
        }

        private Phrase reason(Subject subject, LayerName layer) {
            return book.explain(subject, layer)
                    .deciding()
                    .filter(this::isMoreSpecific)
                    .map(grant -> new Phrase(
                            "grants.effect.more-specific",
                            grant.id(),
                            principals.label(grant.principal(), language),
                            targets.label(grant.target(), language)))
                    .orElse(new Phrase("grants.effect.same"));
        }

        /** By target first and then by principal, as the policy decides. */
        private boolean isMoreSpecific(Grant grant) {
            int byTarget = Integer.compare(grant.target().rank(), target.rank());
            return byTarget < 0 || byTarget == 0 && grant.principal().rank() < principal.rank();
        }
    }

    private static Map<LayerName, Access> after(List<LayerEffect> effects) {
        return effects.stream().collect(Collectors.toMap(LayerEffect::layer, LayerEffect::after));
    }

    /** @param everybody what the public has; empty where that makes no difference */
    private static List<Effect.Line> lines(
            List<LayerEffect> effects, Map<LayerName, Access> everybody, Locale language) {
        return effects.stream()
                .filter(LayerEffect::changes)
                .map(effect -> line(effect, Optional.ofNullable(everybody.get(effect.layer())), language))
                .toList();
    }

    private static Effect.Line line(LayerEffect effect, Optional<Access> everybody, Locale language) {
        return new Effect.Line(
                effect.layer(),
                Targets.isEnglish(language) ? effect.titleEn() : effect.title(),
                AccessView.of(effect.before()),
                ChangeView.of(effect.before(), effect.after()),
                !effect.after().lessThan(effect.before()).isEmpty(),
                everybody.filter(all -> !effect.after().lessThan(all).isEmpty()).isPresent());
    }

    private List<String> names(List<Subject> subjects, Locale language) {
        return subjects.stream().map(subject -> name(subject, language)).toList();
    }

    private String name(Subject subject, Locale language) {
        if (subject instanceof Subject.Anonymous) {
            return messages.getMessage("grants.anonymous", null, language);
        }
        return subject.name().equals("-")
                ? messages.getMessage("grants.no-account-yet", null, language)
                : subject.name();
    }

    private static List<Phrase> notes(GrantDraft draft, List<Subject> covered, Subject by) {
        List<Phrase> notes = new ArrayList<>();
        boolean toOneself = draft.principal().covers(by) && !(draft.principal() instanceof Principal.Everybody);
        if (toOneself || draft.rights().containsKey(Right.EDIT)) {
            notes.add(new Phrase(toOneself ? "grants.note.oneself" : "grants.note.edit"));
        }
        if (draft.rights().containsKey(Right.EDIT) && covered.stream().anyMatch(subject -> !subject.edits())) {
            notes.add(new Phrase("grants.note.never-edits"));
        }
        if (covered.size() > MOST_SUBJECTS) {
            notes.add(new Phrase("grants.note.first-of-many", MOST_SUBJECTS + "", covered.size() + ""));
        }
        return notes;
    }
}
