package vn.datnuoc.portal.viewer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /dang-nhap}; the form posts to the same address, where the accounts take it. */
@Controller
class LogInPage {

    @GetMapping("/dang-nhap")
    String logIn() {
        return "viewer/log-in";
    }
}
