package vn.datnuoc.portal.accountrequests;

import jakarta.servlet.http.HttpServletResponse;
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
import vn.datnuoc.portal.accounts.PersonIdentifier;
import vn.datnuoc.portal.administration.MenuEntry;
import vn.datnuoc.portal.agencies.AgencyRegister;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Problem;

/** {@code /quan-tri/yeu-cau-tai-khoan}: the requests, entering one, and deciding on it. */
@Controller
@RequestMapping(AccountRequestPages.PATH)
class AccountRequestPages {

    static final String PATH = "/quan-tri/yeu-cau-tai-khoan";

    private final AccountRequestDesk desk;
    private final AgencyRegister agencies;
    private final CurrentSubject current;

    AccountRequestPages(AccountRequestDesk desk, AgencyRegister agencies, CurrentSubject current) {
        this.desk = desk;
        this.agencies = agencies;
        this.current = current;
    }

    @Bean
    static MenuEntry accountRequestsMenuEntry(AccountRequestDesk desk) {
        return new MenuEntry(15, PATH, "accountrequests.title", "accountrequests.lead", desk::countWaiting);
    }

    @GetMapping
    String list(Model model) {
        current.administrator();
        model.addAttribute("requests", desk.all().stream().map(this::view).toList());
        return "accountrequests/list";
    }

    @GetMapping("/moi")
    String form(Model model) {
        current.administrator();
        return form(AccountRequest.Body.EMPTY, model);
    }

    @PostMapping("/moi")
    String ask(AccountRequest.Body body, Model model, HttpServletResponse response) {
        Account by = current.administrator();
        try {
            return "redirect:" + PATH + "/" + desk.ask(body, by).id();
        } catch (Problem problem) {
            show(problem, model, response);
            return form(body, model);
        }
    }

    @GetMapping("/{id}")
    String look(@PathVariable long id, Model model) {
        current.administrator();
        return page(id, model);
    }

    /** The one-time password is shown in this one answer and kept nowhere. */
    @PostMapping("/{id}/duyet")
    String approve(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String document,
            Model model,
            HttpServletResponse response) {
        Account by = current.administrator();
        try {
            String password =
                    desk.approve(id, new Parameter("document", document), by).oneTimePassword();
            model.addAttribute("issued", password);
            response.setHeader("Cache-Control", "no-store");
        } catch (Problem problem) {
            show(problem, model, response);
            keep("approve", document, "", model);
        }
        return page(id, model);
    }

    @PostMapping("/{id}/tu-choi")
    String refuse(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        Account by = current.administrator();
        try {
            desk.refuse(id, new Parameter("document", document), new Parameter("reason", reason), by);
            return "redirect:" + PATH + "/" + id;
        } catch (Problem problem) {
            show(problem, model, response);
            keep("refuse", document, reason, model);
            return page(id, model);
        }
    }

    private String form(AccountRequest.Body body, Model model) {
        model.addAttribute("form", body);
        model.addAttribute("agencies", agencies.inForce());
        model.addAttribute("kinds", AccountKind.values());
        model.addAttribute("schemes", PersonIdentifier.Scheme.values());
        return "accountrequests/form";
    }

    private String page(long id, Model model) {
        model.addAttribute("view", view(desk.required(id)));
        return "accountrequests/request";
    }

    private RequestView view(AccountRequest request) {
        return RequestView.of(
                request, agencies.required(request.asked().agency()).name());
    }

    private static void show(Problem problem, Model model, HttpServletResponse response) {
        model.addAttribute("problem", problem);
        response.setStatus(problem.status());
    }

    /** What was typed into the form that was refused. */
    private static void keep(String form, String document, String reason, Model model) {
        model.addAttribute("open", form);
        model.addAttribute("document", document);
        model.addAttribute("reason", reason);
    }
}
