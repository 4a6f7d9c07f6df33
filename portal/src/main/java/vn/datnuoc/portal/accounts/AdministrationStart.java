package vn.datnuoc.portal.accounts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /quan-tri}: where an administrator begins. */
@Controller
class AdministrationStart {

    private final CurrentSubject current;

    AdministrationStart(CurrentSubject current) {
        this.current = current;
    }

    @GetMapping("/quan-tri")
    String start() {
        current.administrator();
        return "administration/start";
    }
}
