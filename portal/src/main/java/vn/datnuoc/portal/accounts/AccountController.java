package vn.datnuoc.portal.accounts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.portal.accounts.AccountDesk.LockOrder;
import vn.datnuoc.portal.accounts.AccountDesk.Unlocked;
import vn.datnuoc.portal.server.Parameter;

/** Accounts as JSON, for administrators: {@code /api/accounts}; the three kinds at {@code /api/account-kinds}, for everybody. */
@RestController
class AccountController {

    private final AccountDesk desk;
    private final Duties duties;
    private final CurrentSubject current;
    private final MessageSource texts;

    AccountController(AccountDesk desk, Duties duties, CurrentSubject current, MessageSource texts) {
        this.desk = desk;
        this.duties = duties;
        this.current = current;
        this.texts = texts;
    }

    @GetMapping("/api/account-kinds")
    List<KindJson> kinds() {
        return Stream.of(AccountKind.values()).map(this::json).toList();
    }

    @GetMapping("/api/accounts")
    List<AccountJson> list() {
        current.administrator();
        return desk.all().stream().map(AccountJson::inList).toList();
    }

    @GetMapping("/api/accounts/{name}")
    AccountJson look(@PathVariable String name) {
        current.administrator();
        return AccountJson.whole(desk.required(name), desk.locksOf(name));
    }

    @PostMapping("/api/accounts/{name}/lock")
    AccountJson lock(@PathVariable String name, @RequestBody LockBody body) {
        Account by = current.administrator();
        return AccountJson.whole(desk.lock(name, body.order(), by), desk.locksOf(name));
    }

    @PostMapping("/api/accounts/{name}/unlock")
    IssuedJson unlock(@PathVariable String name, @RequestBody DocumentBody body) {
        Unlocked unlocked = desk.unlock(name, body.parameter(), current.administrator());
        return new IssuedJson(name, unlocked.oneTimePassword().orElse(null));
    }

    @PostMapping("/api/accounts/{name}/reissue")
    IssuedJson reissue(@PathVariable String name, @RequestBody DocumentBody body) {
        return new IssuedJson(name, desk.reissue(name, body.parameter(), current.administrator()));
    }

    @PostMapping("/api/accounts/{name}/expiry")
    AccountJson setExpiry(@PathVariable String name, @RequestBody ExpiryBody body) {
        Account by = current.administrator();
        Parameter expires = new Parameter("expires", body.expires());
        Account changed = desk.setExpiry(name, expires, new Parameter("document", body.document()), by);
        return AccountJson.whole(changed, desk.locksOf(name));
    }

    @GetMapping("/api/duties")
    List<GivenJson> duties() {
        current.administrator();
        return duties.all().stream().map(GivenJson::of).toList();
    }

    @PostMapping("/api/accounts/{name}/duties")
    @ResponseStatus(HttpStatus.CREATED)
    AccountJson give(@PathVariable String name, @RequestBody DutyBody body) {
        Account by = current.administrator();
        Duty duty = Duty.of(new Parameter("duty", body.duty()), new Parameter("scope", body.scope()));
        duties.give(desk.required(name), duty, new Parameter("document", body.document()), by);
        return AccountJson.inList(desk.required(name));
    }

    @DeleteMapping("/api/accounts/{name}/duties/{duty}/{scope}")
    AccountJson take(
            @PathVariable String name,
            @PathVariable String duty,
            @PathVariable String scope,
            @RequestParam @Nullable String document) {
        Account by = current.administrator();
        Duty taken = Duty.of(new Parameter("duty", duty), new Parameter("scope", scope));
        duties.take(desk.required(name), taken, new Parameter("document", document), by);
        return AccountJson.inList(desk.required(name));
    }

    private KindJson json(AccountKind kind) {
        String key = "accounts.kind." + kind;
        return new KindJson(
                kind.name(),
                texts.getMessage(key, null, Locale.forLanguageTag("vi")),
                texts.getMessage(key, null, Locale.ENGLISH));
    }

    record KindJson(String kind, String title_vi, String title_en) {}

    /**
     * @param reason DE_NGHI or KHONG_BAO_MAT
     * @param requester who asks for it
     */
    record LockBody(@Nullable String reason, @Nullable String requester, @Nullable String document) {

        LockOrder order() {
            return new LockOrder(
                    new Parameter("reason", reason),
                    new Parameter("requester", requester),
                    new Parameter("document", document));
        }
    }

    /** @param document that orders it */
    record DocumentBody(@Nullable String document) {

        Parameter parameter() {
            return new Parameter("document", document);
        }
    }

    /** @param expires last day; absent: without end */
    record ExpiryBody(@Nullable String expires, @Nullable String document) {}

    /**
     * @param duty REVIEW, CONFIRM or TICKETS
     * @param scope a component, {@code unit:…} or {@code *}
     */
    record DutyBody(@Nullable String duty, @Nullable String scope, @Nullable String document) {}

    record GivenJson(String account, String duty, String scope, String document, String by, String at) {

        static GivenJson of(Duties.Given given) {
            return new GivenJson(
                    given.account(),
                    given.duty().task().name(),
                    given.duty().scope(),
                    given.document(),
                    given.by(),
                    given.at().toString());
        }
    }

    /** @param one_time_password told this once; absent when the account keeps the one it had */
    record IssuedJson(String account, @Nullable String one_time_password) {}
}
