package vn.datnuoc.portal.verification;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the public check. */
@Controller
@RequestMapping("/xac-thuc")
class VerificationPages {
    private final Verification verification;

    VerificationPages(Verification verification) {
        this.verification = verification;
    }

    @GetMapping
    String form() {
        return "verification/form";
    }

    /** The form without a script: on to the page of the code. */
    @GetMapping(params = "code")
    String find(@RequestParam String code, RedirectAttributes redirect) {
        if (code.isBlank()) {
            return "verification/form";
        }
        redirect.addAttribute("code", code.strip());
        return "redirect:/xac-thuc/{code}";
    }

    /** An unknown code, a malformed one and one that is not issued yet give the same bytes. */
    @GetMapping("/{code}")
    String byCode(@PathVariable String code, Model model, Locale locale, HttpServletResponse response) {
        Finding finding = verification.byCode(code);
        if (finding.state() == CheckState.KHONG_TIM_THAY) {
            response.setStatus(404);
        }
        return result(finding, false, model, locale);
    }

    @PostMapping
    String byFile(@RequestParam("file") MultipartFile file, Model model, Locale locale) throws IOException {
        if (file.isEmpty()) {
            return "redirect:/xac-thuc";
        }
        try (UploadedFile uploaded = UploadedFile.of(file)) {
            return result(verification.byFile(uploaded.path()), true, model, locale);
        }
    }

    private static String result(Finding finding, boolean byFile, Model model, Locale locale) {
        model.addAttribute("state", finding.state());
        model.addAttribute("issued", finding.issued().orElse(null));
        model.addAttribute("byFile", byFile);
        model.addAttribute("vietnamese", !locale.getLanguage().equals("en"));
        return "verification/result";
    }
}
