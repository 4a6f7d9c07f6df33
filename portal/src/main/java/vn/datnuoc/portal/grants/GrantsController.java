package vn.datnuoc.portal.grants;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.datnuoc.policy.Access;
import vn.datnuoc.policy.Explanation;
import vn.datnuoc.policy.Explanation.Sentence;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Right;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.server.Parameter;

/** The grants over HTTP, for administrators: {@code /api/grants}. */
@RestController
class GrantsController {

    private final GrantBook book;
    private final Subjects subjects;
    private final CurrentSubject current;
    private final Clock clock;

    GrantsController(GrantBook book, Subjects subjects, CurrentSubject current, Clock clock) {
        this.book = book;
        this.subjects = subjects;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/api/grants")
    List<GrantView> list(
            @RequestParam(defaultValue = "") String principal, @RequestParam(defaultValue = "") String target) {
        current.administrator();
        Parameter to = new Parameter("principal", principal);
        Parameter on = new Parameter("target", target);
        GrantFilter filter = new GrantFilter(
                to.optional().map(text -> GrantRequest.principal(to)),
                on.optional().map(text -> GrantRequest.target(on)));
        return book.list(filter).stream()
                .map(record -> GrantView.of(record, List.of()))
                .toList();
    }

    @PostMapping("/api/grants")
    @ResponseStatus(HttpStatus.CREATED)
    GrantView save(@RequestBody GrantRequest request) {
        Account by = current.administrator();
        GrantDraft draft = request.draft();
        return GrantView.of(book.save(draft, by), book.warnings(draft));
    }

    @PostMapping("/api/grants/{id}/confirm")
    GrantView confirm(@PathVariable String id) {
        return GrantView.of(book.confirm(id, current.administrator()), List.of());
    }

    @PostMapping("/api/grants/{id}/end")
    void end(@PathVariable String id, @RequestBody Ending ending) {
        Account by = current.administrator();
        Instant at = GrantTimes.until(new Parameter("until", ending.until)).orElseGet(clock::instant);
        book.end(id, at, ending.orderedBy(), by);
    }

    @PostMapping("/api/grants/{id}/remove")
    void remove(@PathVariable String id, @RequestBody Ending ending) {
        Account by = current.administrator();
        book.remove(id, ending.orderedBy(), by);
    }

    @GetMapping("/api/grants/{id}/history")
    List<ActView> history(@PathVariable String id) {
        current.administrator();
        return book.history(id).stream().map(ActView::of).toList();
    }

    @GetMapping("/api/grants/explain")
    ExplanationView explain(@RequestParam String subject, @RequestParam String layer) {
        current.administrator();
        return ExplanationView.of(
                book.explain(subjects.named(new Parameter("subject", subject)), layer(new Parameter("layer", layer))));
    }

    private static LayerName layer(Parameter text) {
        return LayerName.find(text.text(60)).orElseThrow(() -> text.wrong("dạng dd:thua_dat / such as dd:thua_dat"));
    }

    @PostMapping("/api/grants/effect")
    EffectView effect(@RequestBody EffectRequest request) {
        current.administrator();
        GrantDraft draft = request.draft();
        return new EffectView(
                book.effect(subjects.named(new Parameter("subject", request.subject)), draft).stream()
                        .map(LayerEffectView::of)
                        .toList(),
                book.warnings(draft));
    }

    /**
     * @param until last day or instant; absent is now
     * @param document that orders it
     */
    record Ending(@Nullable String until, @Nullable String document) {
        String orderedBy() {
            return new Parameter("document", document).text(1_000);
        }
    }

    /** @param subject {@code account:kt1}, {@code connection:kn-vilis} or {@code anonymous} */
    record EffectRequest(@Nullable String subject, @Nullable GrantRequest grant) {
        GrantDraft draft() {
            return Optional.ofNullable(grant)
                    .orElseThrow(() -> new Parameter("grant", "").wrong("bắt buộc / required"))
                    .draft();
        }
    }

    /**
     * A grant with where it stands.
     *
     * @param warnings where it gives less than the public has
     */
    record GrantView(
            String id,
            String principal,
            String target,
            Map<Right, LimitsJson> rights,
            Instant from,
            @Nullable Instant until,
            String document,
            GrantRecord.State state,
            String by,
            Instant at,
            List<Sentence> warnings) {

        static GrantView of(GrantRecord record, List<Sentence> warnings) {
            Grant grant = record.grant();
            return new GrantView(
                    grant.id(),
                    grant.principal().toString(),
                    grant.target().toString(),
                    GrantJson.of(grant).rights(),
                    grant.from(),
                    grant.until().orElse(null),
                    grant.document(),
                    record.state(),
                    record.by(),
                    record.at(),
                    warnings);
        }
    }

    record ActView(
            String act,
            String account,
            Instant at,
            String document,
            Optional<GrantJson> was,
            Optional<GrantJson> became) {

        static ActView of(GrantAct act) {
            return new ActView(
                    act.act(),
                    act.account(),
                    act.at(),
                    act.document(),
                    act.was().map(GrantJson::of),
                    act.became().map(GrantJson::of));
        }
    }

    /** What somebody may on a layer: limits by right. */
    record AccessView(Map<Right, LimitsJson> rights) {
        static AccessView of(Access access) {
            Map<Right, LimitsJson> rights = new EnumMap<>(Right.class);
            access.rights().forEach(right -> access.limits(right)
                    .ifPresent(limits -> rights.put(right, LimitsJson.of(limits))));
            return new AccessView(rights);
        }
    }

    /**
     * @param deciding the one grant that decides; absent when none covers the layer
     * @param lessSpecific those that are not asked
     * @param lessThanPublic what everybody has and the subject has not, or not as far
     */
    record ExplanationView(
            String subject,
            String layer,
            AccessView access,
            Optional<GrantJson> deciding,
            List<GrantJson> lessSpecific,
            Set<Right> lessThanPublic,
            List<Sentence> words) {

        static ExplanationView of(Explanation explanation) {
            return new ExplanationView(
                    explanation.subject().name(),
                    explanation.layer().toString(),
                    AccessView.of(explanation.access()),
                    explanation.deciding().map(GrantJson::of),
                    explanation.lessSpecific().stream().map(GrantJson::of).toList(),
                    explanation.lessThanPublic(),
                    explanation.inWords());
        }
    }

    record EffectView(List<LayerEffectView> layers, List<Sentence> warnings) {}

    record LayerEffectView(
            String layer, String title, String titleEn, boolean changes, AccessView before, AccessView after) {

        static LayerEffectView of(LayerEffect effect) {
            return new LayerEffectView(
                    effect.layer().toString(),
                    effect.title(),
                    effect.titleEn(),
                    effect.changes(),
                    AccessView.of(effect.before()),
                    AccessView.of(effect.after()));
        }
    }
}
