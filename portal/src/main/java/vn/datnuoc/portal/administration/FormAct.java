package vn.datnuoc.portal.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.ui.ModelMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Problem;

/**
 * What somebody asks for by a form: either it is done, or the page of the form comes back with what was typed and says
 * at the field what is wrong. A handler method takes it as a parameter. For one request.
 */
public final class FormAct {

    private final ModelMap model;
    private final RedirectAttributes next;
    private final HttpServletResponse response;
    private final Parameter document;
    private final Locale language;

    FormAct(
            ModelMap model,
            RedirectAttributes next,
            HttpServletResponse response,
            Parameter document,
            Locale language) {
        this.model = model;
        this.next = next;
        this.response = response;
        this.document = document;
        this.language = language;
    }

    /** The document that orders it, as it was sent. */
    public Parameter document() {
        return document;
    }

    /**
     * @param act does it and gives the view that follows
     * @param page the form's own; it finds in the model the {@code document} and as {@code problem} the {@link Complaint}
     */
    public String orShow(Supplier<String> act, Supplier<String> page) {
        try {
            return act.get();
        } catch (Problem problem) {
            response.setStatus(problem.status());
            model.addAttribute(document.name(), document.optional().orElse(""));
            model.addAttribute("problem", Complaint.of(problem, language));
            return page.get();
        }
    }

    /** Goes on to the path, where the text is said. @param text key of a text */
    public String done(String text, String path) {
        return done(text, "", path);
    }

    /** @param about what the text names */
    public String done(String text, String about, String path) {
        next.addFlashAttribute("done", text);
        next.addFlashAttribute("doneId", about);
        return "redirect:" + path;
    }

    /** Goes on to the path, where a secret is shown this once. */
    public String tellOnce(String name, String secret, String path) {
        next.addFlashAttribute(name, secret);
        return "redirect:" + path;
    }

    /** Shows a secret in this one answer, which no cache keeps. */
    public void showOnce(String name, String secret) {
        model.addAttribute(name, secret);
        response.setHeader("Cache-Control", "no-store");
    }
}
