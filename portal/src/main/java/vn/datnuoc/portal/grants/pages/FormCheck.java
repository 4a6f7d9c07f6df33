package vn.datnuoc.portal.grants.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.filter.FilterException;
import vn.datnuoc.engine.filter.Filters;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Target;
import vn.datnuoc.policy.Validity;
import vn.datnuoc.portal.grants.AreaText;
import vn.datnuoc.portal.grants.GrantDraft;
import vn.datnuoc.portal.server.Problem;

/** Turns a form into a draft, and says at each field what is wrong with it. */
@Component
class FormCheck {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}(\\.\\d{1,6})?");
    /** In metres per pixel. */
    private static final double COARSEST = 10_000;

    private final Principals principals;
    private final Targets targets;
    private final Communes communes;
    private final MessageSource messages;

    FormCheck(Principals principals, Targets targets, Communes communes, MessageSource messages) {
        this.principals = principals;
        this.targets = targets;
        this.communes = communes;
        this.messages = messages;
    }

    /** @param by who fills in the form */
    CheckedForm check(GrantForm form, Subject by, Locale language) {
        return new Check(form, by, language).result();
    }

    /** For one thread. */
    private final class Check {
        private final GrantForm form;
        private final Subject by;
        private final Locale language;
        private final Map<String, String> errors = new HashMap<>();

        Check(GrantForm form, Subject by, Locale language) {
            this.form = form;
            this.by = by;
            this.language = language;
        }

        CheckedForm result() {
            Optional<Principal> principal = principal();
            Optional<Target> target = target();
            Map<Right, Limits> rights = new EnumMap<>(Right.class);
            form.named().forEach(right -> rights.put(right, limits(right, target)));
            Optional<LocalDate> from = day("from", form.from());
            Optional<LocalDate> until = day("until", form.until());
            if (until.isPresent() && from.isPresent() && until.get().isBefore(from.get())) {
                wrong("until", "grants.error.until");
            }
            if (form.document().isBlank()) {
                wrong("document", "grants.error.document");
            }
            return new CheckedForm(
                    errors.isEmpty() ? Optional.of(draft(principal, target, rights, from, until)) : Optional.empty(),
                    errors);
        }

        private GrantDraft draft(
                Optional<Principal> principal,
                Optional<Target> target,
                Map<Right, Limits> rights,
                Optional<LocalDate> from,
                Optional<LocalDate> until) {
            return new GrantDraft(
                    principal.orElseThrow(),
                    target.orElseThrow(),
                    rights,
                    from.map(day -> day.atStartOfDay(Validity.ZONE).toInstant()),
                    until.map(day -> day.plusDays(1).atStartOfDay(Validity.ZONE).toInstant()),
                    form.document());
        }

        private Optional<Principal> principal() {
            Optional<Principal> found = principals.find(form.principal(), language);
            if (found.isEmpty()) {
                wrong("principal", "grants.error.principal");
            }
            return found;
        }

        private Optional<Target> target() {
            Optional<Target> found = targets.find(form.target(), language);
            if (found.isEmpty()) {
                wrong("target", "grants.error.target");
            }
            return found;
        }

        private Limits limits(Right right, Optional<Target> target) {
            LimitsForm limits = form.limits(right);
            return new Limits(
                    rows(right, limits, target),
                    area(right, limits),
                    limits.hidden(),
                    scale(right, limits),
                    limits.formats());
        }

        private Optional<String> rows(Right right, LimitsForm limits, Optional<Target> target) {
            Optional<String> rows = Optional.of(limits.rows()).filter(text -> !text.isBlank());
            rows.ifPresent(text -> target.stream()
                    .flatMap(known -> targets.layers(known).stream())
                    .forEach(layer -> checkRows("rows." + right, text, layer)));
            return rows;
        }

        private void checkRows(String field, String text, Layer layer) {
            try {
                layer.schema().ifPresent(schema -> Filters.ecql(text, schema));
            } catch (FilterException e) {
                wrong(
                        field,
                        "grants.error.rows",
                        layer.name(),
                        Targets.isEnglish(language) ? e.getMessage() + "" : e.vietnamese());
            }
        }

        private Optional<Geometry> area(Right right, LimitsForm limits) {
            Optional<Geometry> drawn = drawn(right, limits.area());
            Optional<Geometry> chosen =
                    limits.communes().isEmpty() ? Optional.empty() : communes.area(limits.communes(), by);
            return drawn.isPresent() && chosen.isPresent()
                    ? Optional.of(drawn.get().union(chosen.get()))
                    : drawn.or(() -> chosen);
        }

        private Optional<Geometry> drawn(Right right, String text) {
            try {
                return text.isBlank() ? Optional.empty() : Optional.of(AreaText.read(text));
            } catch (Problem problem) {
                errors.put("area." + right, problem.words(language));
                return Optional.empty();
            }
        }

        private double scale(Right right, LimitsForm limits) {
            String text = limits.scale().replace(',', '.');
            if (text.isEmpty()) {
                return 0;
            } else if (NUMBER.matcher(text).matches() && Double.parseDouble(text) <= COARSEST) {
                return Double.parseDouble(text);
            }
            wrong("scale." + right, "grants.error.scale", limits.scale());
            return 0;
        }

        private Optional<LocalDate> day(String field, String text) {
            try {
                return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                wrong(field, "grants.error.day", text);
                return Optional.empty();
            }
        }

        private void wrong(String field, String key, Object... arguments) {
            errors.putIfAbsent(field, messages.getMessage(key, arguments, language));
        }
    }
}
