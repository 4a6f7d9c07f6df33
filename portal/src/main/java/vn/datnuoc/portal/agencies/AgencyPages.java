package vn.datnuoc.portal.agencies;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.administration.FormAct;
import vn.datnuoc.portal.administration.MenuEntry;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Province;

/** {@code /quan-tri/don-vi}: the register, one agency of it, and registering one. */
@Controller
@RequestMapping(AgencyPages.PATH)
class AgencyPages {

    static final String PATH = "/quan-tri/don-vi";

    private final AgencyRegister register;
    private final CurrentSubject current;
    private final Clock clock;

    AgencyPages(AgencyRegister register, CurrentSubject current, Clock clock) {
        this.register = register;
        this.current = current;
        this.clock = clock;
    }

    @Bean
    static MenuEntry agenciesMenuEntry() {
        return new MenuEntry(10, PATH, "agencies.title", "agencies.lead");
    }

    @GetMapping
    String list(Model model) {
        current.administrator();
        model.addAttribute("agencies", register.all());
        model.addAttribute("today", Province.today(clock));
        return "agencies/list";
    }

    @GetMapping("/moi")
    String form(Model model) {
        current.administrator();
        return form(Agency.Body.EMPTY, model);
    }

    @PostMapping("/moi")
    String add(Agency.Body body, FormAct act, Model model) {
        Account by = current.administrator();
        return act.orShow(
                () -> "redirect:" + PATH + "/" + register.add(body, by).code(), () -> form(body, model));
    }

    @GetMapping("/{code}")
    String look(@PathVariable String code, Model model) {
        current.administrator();
        Agency agency = register.required(code);
        return page(agency, agency.until().map(Object::toString).orElse(""), model);
    }

    @PostMapping("/{code}/thoi-han")
    String setTerm(@PathVariable String code, @RequestParam(defaultValue = "") String until, FormAct act, Model model) {
        Account by = current.administrator();
        return act.orShow(
                () -> {
                    register.setTerm(code, new Parameter("until", until), act.document(), by);
                    return "redirect:" + PATH + "/" + code;
                },
                () -> page(register.required(code), until, model));
    }

    private String form(Agency.Body body, Model model) {
        model.addAttribute("form", body);
        model.addAttribute("classes", AgencyClass.values());
        return "agencies/form";
    }

    private String page(Agency agency, String until, Model model) {
        model.addAttribute("agency", agency);
        model.addAttribute("until", until);
        model.addAttribute("today", Province.today(clock));
        return "agencies/agency";
    }
}
