package vn.datnuoc.portal.accounts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.datnuoc.portal.server.Problem;

/** {@code /tai-khoan/trach-nhiem}: what goes with an account, accepted at its first log-in (Art. 8.3). */
@Controller
class DutiesPage {

    private final CurrentSubject current;
    private final AccountDesk desk;

    DutiesPage(CurrentSubject current, AccountDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @GetMapping(OnlyInForce.DUTIES)
    String read(Model model) {
        model.addAttribute("holder", holder());
        model.addAttribute("accepted", holder().hasAcceptedDuties());
        model.addAttribute("version", DutyText.VERSION);
        return "accounts/duties";
    }

    @PostMapping(OnlyInForce.DUTIES)
    String accept(@RequestParam(defaultValue = "false") boolean accept) {
        Account holder = holder();
        if (!accept) {
            return "redirect:" + OnlyInForce.DUTIES + "?error";
        }
        if (!holder.hasAcceptedDuties()) {
            desk.acceptDuties(holder);
        }
        return "redirect:" + (holder.mustChangePassword() ? OnlyInForce.PASSWORD : "/");
    }

    private Account holder() {
        return current.account()
                .filter(Account::mayLogIn)
                .orElseThrow(() -> Problem.unauthorised("Cần đăng nhập. / Log in first."));
    }
}
