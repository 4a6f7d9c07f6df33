package vn.datnuoc.portal.agencies;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.server.Parameter;

/** The register as JSON: {@code /api/agencies}; its classes at {@code /api/agency-types}, for everybody. */
@RestController
class AgencyController {

    private final AgencyRegister register;
    private final CurrentSubject current;
    private final MessageSource texts;

    AgencyController(AgencyRegister register, CurrentSubject current, MessageSource texts) {
        this.register = register;
        this.current = current;
        this.texts = texts;
    }

    @GetMapping("/api/agency-types")
    List<ClassJson> classes() {
        return Stream.of(AgencyClass.values()).map(this::json).toList();
    }

    @GetMapping("/api/agencies")
    List<AgencyJson> list() {
        current.administrator();
        return register.all().stream().map(AgencyJson::of).toList();
    }

    @GetMapping("/api/agencies/{code}")
    AgencyJson look(@PathVariable String code) {
        current.administrator();
        return AgencyJson.of(register.required(code));
    }

    @PostMapping("/api/agencies")
    @ResponseStatus(HttpStatus.CREATED)
    AgencyJson add(@RequestBody Agency.Body body) {
        return AgencyJson.of(register.add(body, current.administrator()));
    }

    @PostMapping("/api/agencies/{code}/term")
    AgencyJson setTerm(@PathVariable String code, @RequestBody TermBody body) {
        return AgencyJson.of(register.setTerm(
                code,
                new Parameter("until", body.until()),
                new Parameter("document", body.document()),
                current.administrator()));
    }

    private ClassJson json(AgencyClass category) {
        return new ClassJson(
                category.name(),
                category.type().name(),
                texts.getMessage(category.titleKey(), null, Locale.forLanguageTag("vi")),
                texts.getMessage(category.titleKey(), null, Locale.ENGLISH));
    }

    /** @param type as the policy sees it */
    record ClassJson(String category, String type, String title_vi, String title_en) {}

    /** @param until last day; absent: without end */
    record TermBody(@Nullable String until, @Nullable String document) {}

    /** @param until last day; absent: without end */
    record AgencyJson(
            String code,
            String name,
            String category,
            String type,
            String from,
            @Nullable String until,
            String document) {

        static AgencyJson of(Agency agency) {
            return new AgencyJson(
                    agency.code(),
                    agency.name(),
                    agency.category().name(),
                    agency.category().type().name(),
                    agency.from().toString(),
                    agency.until().map(Object::toString).orElse(null),
                    agency.document());
        }
    }
}
