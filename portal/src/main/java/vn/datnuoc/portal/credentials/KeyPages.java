package vn.datnuoc.portal.credentials;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.MapEngine;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.login.KeyText;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Problem;

/** {@code /tai-khoan/khoa}: one's personal keys, and a new one, which is shown once. */
@Controller
@RequestMapping("/tai-khoan/khoa")
class KeyPages {

    private static final String PAGE = "/tai-khoan/khoa";

    private final SecondFactor secondFactor;
    private final KeyDesk keys;
    private final MapEngine engine;

    KeyPages(SecondFactor secondFactor, KeyDesk keys, MapEngine engine) {
        this.secondFactor = secondFactor;
        this.keys = keys;
        this.engine = engine;
    }

    @GetMapping
    String page(Locale locale, HttpServletResponse response, Model model) {
        Wish usual = new Wish(
                "",
                List.of("WMS", "WFS"),
                List.of(),
                Right.QUERY.name(),
                keys.usualLastDay().toString());
        return shown(secondFactor.holder(), usual, locale, response, model);
    }

    @PostMapping
    String create(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") List<String> services,
            @RequestParam(defaultValue = "") List<String> layers,
            @RequestParam(defaultValue = "") String right,
            @RequestParam(defaultValue = "") String until,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Account holder = secondFactor.holder();
        Wish wish = new Wish(title, services, layers, right, until);
        try {
            LocalDate lastDay = new Parameter("until", until).date();
            KeyText key = keys.create(holder, title, wish.scope(), lastDay);
            next.addFlashAttribute("newKey", key.written());
            return "redirect:" + PAGE;
        } catch (Problem problem) {
            model.addAttribute("wrong", problem.getMessage());
            response.setStatus(422);
            return shown(holder, wish, locale, response, model);
        }
    }

    @PostMapping("/{id}/thu-hoi")
    String revoke(@PathVariable String id) {
        Account holder = secondFactor.holder();
        keys.revoke(holder, holder.name(), id, "");
        return "redirect:" + PAGE;
    }

    private String shown(Account holder, Wish wish, Locale locale, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("account", holder.name());
        model.addAttribute("wish", wish);
        model.addAttribute(
                "keys",
                keys.list(holder.name()).stream()
                        .map(key -> KeyRow.of(key, keys.isGood(key, holder)))
                        .toList());
        model.addAttribute(
                "services", Stream.of(KeyService.values()).map(Enum::name).toList());
        model.addAttribute("rights", rights(holder));
        model.addAttribute("layers", layers(holder, locale));
        model.addAttribute("today", keys.today().toString());
        model.addAttribute("latest", keys.latestLastDay().toString());
        return "credentials/keys";
    }

    private static List<String> rights(Account holder) {
        return KeyDesk.RIGHTS.stream()
                .filter(right -> right != Right.EDIT || holder.kind() != AccountKind.KHAI_THAC)
                .map(Enum::name)
                .toList();
    }

    private List<LayerChoice> layers(Account holder, Locale locale) {
        return engine.gate().list(Right.VIEW, holder.subject()).stream()
                .map(guarded -> LayerChoice.of(guarded.layer(), locale))
                .toList();
    }

    /** What the form held, right or wrong. */
    record Wish(String title, List<String> services, List<String> layers, String right, String until) {

        /** @throws Problem 400 */
        KeyScope scope() {
            return new KeyScope(
                    KeyDesk.services(String.join(",", services)),
                    KeyDesk.targets(String.join(",", layers)),
                    new Parameter("right", right).oneOf(Right.class));
        }
    }

    /** A layer that the account sees. */
    record LayerChoice(String name, String title) {

        static LayerChoice of(Layer layer, Locale locale) {
            boolean english =
                    locale.getLanguage().equals("en") && !layer.titleEn().isBlank();
            return new LayerChoice(layer.name().toString(), english ? layer.titleEn() : layer.titleVi());
        }
    }
}
