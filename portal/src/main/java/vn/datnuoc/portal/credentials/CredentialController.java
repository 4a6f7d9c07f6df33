package vn.datnuoc.portal.credentials;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.credentials.OwnCredentialsController.KeyView;
import vn.datnuoc.portal.credentials.OwnCredentialsController.SessionView;

/** Sessions, keys and authenticators of any account, for administrators. */
@RestController
class CredentialController {

    private final CurrentSubject current;
    private final CredentialDesk desk;
    private final UseWatch use;

    CredentialController(CurrentSubject current, CredentialDesk desk, UseWatch use) {
        this.current = current;
        this.desk = desk;
        this.use = use;
    }

    @GetMapping("/api/accounts/{name}/sessions")
    List<SessionView> sessions(@PathVariable String name) {
        current.administrator();
        return desk.sessions(desk.account(name).name()).stream()
                .map(session -> SessionView.of(session, ""))
                .toList();
    }

    @DeleteMapping("/api/accounts/{name}/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(
            @PathVariable String name, @PathVariable String id, @RequestParam(defaultValue = "") String document) {
        desk.endSession(current.administrator(), desk.account(name).name(), id, document);
    }

    @GetMapping("/api/accounts/{name}/keys")
    List<KeyView> keys(@PathVariable String name) {
        current.administrator();
        Account holder = desk.account(name);
        return desk.keys(name).stream()
                .map(key -> KeyView.of(key, desk.isGood(key, holder)))
                .toList();
    }

    @DeleteMapping("/api/accounts/{name}/keys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeKey(
            @PathVariable String name, @PathVariable String id, @RequestParam(defaultValue = "") String document) {
        desk.revokeKey(current.administrator(), desk.account(name).name(), id, document);
    }

    /** The code with which its holder sets up another authenticator, this once. */
    @PostMapping("/api/accounts/{name}/authenticator/reissue")
    Reissued reissue(@PathVariable String name, @RequestParam(defaultValue = "") String document) {
        Account by = current.administrator();
        return new Reissued(desk.reissue(by, desk.account(name), document));
    }

    /** Accounts that were used from several networks at the same time (Art. 8.4.b), the newest first. */
    @GetMapping("/api/use-warnings")
    List<UseWarning> warnings() {
        current.administrator();
        return use.warnings();
    }

    /** @param code for the set-up page, within three days */
    record Reissued(String code) {

        @Override
        public String toString() {
            return "re-issue code";
        }
    }
}
