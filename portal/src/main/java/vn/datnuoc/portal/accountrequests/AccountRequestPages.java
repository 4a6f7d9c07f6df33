package vn.datnuoc.portal.accountrequests;

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
import vn.datnuoc.portal.administration.FormAct;
import vn.datnuoc.portal.administration.MenuEntry;
import vn.datnuoc.portal.agencies.AgencyRegister;
import vn.datnuoc.portal.server.Parameter;

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
    String ask(AccountRequest.Body body, FormAct act, Model model) {
        Account by = current.administrator();
        return act.orShow(() -> "redirect:" + PATH + "/" + desk.ask(body, by).id(), () -> form(body, model));
    }

    @GetMapping("/{id}")
    String look(@PathVariable long id, Model model) {
        current.administrator();
        return page(id, model);
    }

    /** The one-time password is shown in this one answer and kept nowhere. */
    @PostMapping("/{id}/duyet")
    String approve(@PathVariable long id, FormAct act, Model model) {
        Account by = current.administrator();
        return act.orShow(
                () -> {
                    act.showOnce("issued", desk.approve(id, act.document(), by).oneTimePassword());
                    return page(id, model);
                },
                () -> refused(id, "approve", "", model));
    }

    @PostMapping("/{id}/tu-choi")
    String refuse(@PathVariable long id, @RequestParam(defaultValue = "") String reason, FormAct act, Model model) {
        Account by = current.administrator();
        return act.orShow(
                () -> {
                    desk.refuse(id, act.document(), new Parameter("reason", reason), by);
                    return "redirect:" + PATH + "/" + id;
                },
                () -> refused(id, "refuse", reason, model));
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

    /** With what was typed into the form that was refused. */
    private String refused(long id, String form, String reason, Model model) {
        model.addAttribute("open", form);
        model.addAttribute("reason", reason);
        return page(id, model);
    }
}
