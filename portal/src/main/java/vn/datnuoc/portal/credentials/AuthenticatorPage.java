package vn.datnuoc.portal.credentials;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.audit.AuditLog;
import vn.datnuoc.portal.qr.QrCode;
import vn.datnuoc.portal.server.Problem;

/**
 * {@code /tai-khoan/ma-xac-thuc}: an administrator sets up an authenticator. The secret waits in the session until the
 * app has shown its first code.
 */
@Controller
@RequestMapping("/tai-khoan/ma-xac-thuc")
class AuthenticatorPage {

    private static final String SECRET = AuthenticatorPage.class.getName();

    /** RFC 4226 §4 asks for 128 bits at least and recommends 160. */
    private static final int SECRET_BYTES = 20;

    private final Authenticators authenticators;
    private final SecondFactor secondFactor;
    private final AuditLog audit;

    AuthenticatorPage(Authenticators authenticators, SecondFactor secondFactor, AuditLog audit) {
        this.authenticators = authenticators;
        this.secondFactor = secondFactor;
        this.audit = audit;
    }

    @GetMapping
    String form(HttpSession session, HttpServletResponse response, Model model) {
        return shown(administrator(), session, response, model);
    }

    @PostMapping
    String setUp(
            @RequestParam(name = "ma") String code,
            @RequestParam(name = "cap-lai", defaultValue = "") String reissue,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Account account = administrator();
        boolean allowed = !authenticators.isReissued(account) || authenticators.acceptsReissue(account, reissue);
        if (allowed && authenticators.setUp(account, secret(request.getSession()), code.strip())) {
            audit.record(account.name(), "AUTHENTICATOR_SET_UP", "OK", "");
            request.getSession().removeAttribute(SECRET);
            secondFactor.passed(request, response);
            return "redirect:/tai-khoan?da-thiet-lap";
        }
        audit.record(account.name(), "AUTHENTICATOR_SET_UP", "FAILED", "");
        model.addAttribute("wrong", allowed ? "credentials.code-wrong" : "credentials.reissue-wrong");
        response.setStatus(422);
        return shown(account, request.getSession(), response, model);
    }

    private String shown(Account account, HttpSession session, HttpServletResponse response, Model model) {
        String secret = Base32.encode(secret(session));
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
        model.addAttribute("qr", QrCode.svg(address(account, secret)));
        model.addAttribute("reissued", authenticators.isReissued(account));
        model.addAttribute("replaces", authenticators.has(account));
        return "credentials/authenticator";
    }

    private Account administrator() {
        Account account = secondFactor.holder();
        if (!Authenticators.isNeededBy(account)) {
            throw Problem.notFound("Mã xác thực chỉ dành cho tài khoản quản trị. / Codes are for administrators.");
        }
        return account;
    }

    private static byte[] secret(HttpSession session) {
        if (session.getAttribute(SECRET) instanceof String kept) {
            return HexFormat.of().parseHex(kept);
        }
        byte[] secret = RandomText.bytes(SECRET_BYTES);
        session.setAttribute(SECRET, HexFormat.of().formatHex(secret));
        return secret;
    }

    /** What authenticator apps read: {@code otpauth://totp/issuer:account?secret=…}. */
    private static String address(Account account, String secret) {
        String issuer = URLEncoder.encode("Đất Nước", StandardCharsets.UTF_8).replace("+", "%20");
        return String.format(
                Locale.ROOT, "otpauth://totp/%s:%s?secret=%s&issuer=%s", issuer, account.name(), secret, issuer);
    }
}
