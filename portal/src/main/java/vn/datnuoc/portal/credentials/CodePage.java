package vn.datnuoc.portal.credentials;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;

/** {@code /dang-nhap/ma}: the code of an administrator's authenticator. */
@Controller
@RequestMapping("/dang-nhap/ma")
class CodePage {

    private static final String START = "/quan-tri";

    private final CurrentSubject current;
    private final Authenticators authenticators;
    private final SecondFactor secondFactor;

    CodePage(CurrentSubject current, Authenticators authenticators, SecondFactor secondFactor) {
        this.current = current;
        this.authenticators = authenticators;
        this.secondFactor = secondFactor;
    }

    /** @param next where to go afterwards */
    @GetMapping
    String form(@RequestParam(name = "tiep", defaultValue = START) String next, Model model) {
        Account account = current.holder();
        model.addAttribute("next", local(next));
        if (!secondFactor.isMissing(account)) {
            return "redirect:" + local(next);
        }
        return authenticators.has(account) ? "credentials/code" : "redirect:/tai-khoan/ma-xac-thuc";
    }

    @PostMapping
    String check(
            @RequestParam(name = "ma") String code,
            @RequestParam(name = "tiep", defaultValue = START) String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Account account = current.holder();
        model.addAttribute("next", local(next));
        try {
            if (secondFactor.accepts(account, code)) {
                secondFactor.passed(request, response);
                return "redirect:" + local(next);
            }
            model.addAttribute("wrong", "credentials.code-wrong");
        } catch (LockedOutException wait) {
            model.addAttribute("wrong", "credentials.code-wait");
        }
        response.setStatus(422);
        return "credentials/code";
    }

    /** A page of this server only. */
    private static String local(String path) {
        return path.matches("/[A-Za-z0-9][A-Za-z0-9/._-]*") ? path : START;
    }
}
