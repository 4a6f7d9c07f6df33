package vn.datnuoc.portal.grants.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

/** Finds out what a draft changes, and for whom. Writes nothing. */
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

    Effect of(GrantDraft draft, Subject by, Locale language) {
        Map<LayerName, Access> everybody = after(book.effect(Subject.ANONYMOUS, draft));
        Map<List<Effect.Line>, List<Subject>> byChange = new LinkedHashMap<>();
        List<Subject> covered = principals.covered(draft.principal());
        for (Subject subject : covered.subList(0, Math.min(covered.size(), MOST_SUBJECTS))) {
            List<Effect.Line> lines = lines(book.effect(subject, draft), everybody, language);
            byChange.computeIfAbsent(lines, none -> new ArrayList<>()).add(subject);
        }
        List<Subject> unchanged =
                Optional.ofNullable(byChange.remove(List.<Effect.Line>of())).orElse(List.of());
        return new Effect(
                byChange.entrySet().stream()
                        .map(change -> new Effect.Change(names(change.getValue(), language), change.getKey()))
                        .toList(),
                unchanged(unchanged, draft, language),
                notes(draft, covered, by));
    }

    private static Map<LayerName, Access> after(List<LayerEffect> effects) {
        return effects.stream().collect(Collectors.toMap(LayerEffect::layer, LayerEffect::after));
    }

    private static List<Effect.Line> lines(
            List<LayerEffect> effects, Map<LayerName, Access> everybody, Locale language) {
        return effects.stream()
                .filter(LayerEffect::changes)
                .map(effect -> line(effect, Objects.requireNonNull(everybody.get(effect.layer())), language))
                .toList();
    }

    private static Effect.Line line(LayerEffect effect, Access everybody, Locale language) {
        Set<Right> held = effect.after().rights();
        Set<Right> less = effect.after().lessThan(effect.before());
        return new Effect.Line(
                effect.layer(),
                Targets.isEnglish(language) ? effect.titleEn() : effect.title(),
                AccessView.of(effect.before()),
                AccessView.of(effect.after()),
                less.stream().filter(right -> !held.contains(right)).toList(),
                less.stream().filter(held::contains).toList(),
                !effect.after().lessThan(everybody).isEmpty());
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

    private List<Effect.Unchanged> unchanged(List<Subject> subjects, GrantDraft draft, Locale language) {
        Map<List<Phrase>, List<String>> byReasons = new LinkedHashMap<>();
        subjects.forEach(subject -> byReasons
                .computeIfAbsent(reasons(subject, draft, language), none -> new ArrayList<>())
                .add(name(subject, language)));
        return byReasons.entrySet().stream()
                .map(same -> new Effect.Unchanged(same.getValue(), same.getKey()))
                .toList();
    }

    private List<Phrase> reasons(Subject subject, GrantDraft draft, Locale language) {
        Function<LayerName, Phrase> reason = layer -> book.explain(subject, layer)
                .deciding()
                .filter(grant -> isMoreSpecific(grant, draft))
                .map(grant -> new Phrase(
                        "grants.effect.more-specific",
                        grant.id(),
                        principals.label(grant.principal(), language),
                        targets.label(grant.target(), language)))
                .orElse(new Phrase("grants.effect.same"));
        return targets.layers(draft.target()).stream()
                .map(layer -> reason.apply(layer.name()))
                .distinct()
                .limit(MOST_REASONS)
                .toList();
    }

    /** By target first and then by principal, as the policy decides. */
    private static boolean isMoreSpecific(Grant grant, GrantDraft draft) {
        Target target = grant.target();
        return target.rank() < draft.target().rank()
                || target.rank() == draft.target().rank()
                        && grant.principal().rank() < draft.principal().rank();
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
