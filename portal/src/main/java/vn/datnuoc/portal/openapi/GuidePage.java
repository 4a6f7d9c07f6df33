package vn.datnuoc.portal.openapi;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.datnuoc.portal.server.PublicAddress;

/** {@code /huong-dan}: what there is to read for whoever connects a program or has a file in hand. */
@Controller
class GuidePage {

    private final PublicAddress address;

    GuidePage(PublicAddress address) {
        this.address = address;
    }

    @GetMapping("/huong-dan")
    String page(HttpServletRequest request, Model model) {
        model.addAttribute("services", address.of(request) + "/ows");
        model.addAttribute("secureServices", address.of(request) + "/secure/ows");
        return "openapi/guides";
    }
}
