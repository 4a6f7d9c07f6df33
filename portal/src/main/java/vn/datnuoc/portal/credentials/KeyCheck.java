package vn.datnuoc.portal.credentials;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.login.KeyText;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.accounts.Attempt;
import vn.datnuoc.portal.accounts.Channel;
import vn.datnuoc.portal.accounts.LoggedIn;
import vn.datnuoc.portal.audit.AuditLog;

/** Checks a personal key: known, neither revoked nor expired, and its account in use and unchanged. */
@Component
class KeyCheck {

    private final PersonalKeys keys;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    KeyCheck(PersonalKeys keys, Accounts accounts, AuditLog audit, Clock clock) {
        this.keys = keys;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws BadCredentialsException when it opens nothing */
    KeyLogIn check(KeyText text, Attempt from) {
        return logIn(text, from).orElseThrow(() -> refused(text, from));
    }

    /** Of that account only, as Basic names it. @throws BadCredentialsException when it opens nothing */
    KeyLogIn check(KeyText text, String account, Attempt from) {
        return logIn(text, from).filter(by -> by.getName().equals(account)).orElseThrow(() -> refused(text, from));
    }

    private Optional<KeyLogIn> logIn(KeyText text, Attempt from) {
        Optional<PersonalKey> key = keys.find(text);
        Optional<Account> account = key.flatMap(found -> accounts.find(found.account()))
                .filter(holder -> holder.subject().active()
                        && holder.version() == key.orElseThrow().accountVersion());
        return account.map(holder -> used(key.orElseThrow(), holder, from));
    }

    private KeyLogIn used(PersonalKey key, Account holder, Attempt from) {
        if (key.isStaleAt(clock.instant())) {
            audit.record(holder.name(), "LOGIN", "OK", "key=" + key.id() + " address=" + from.address());
            keys.touch(key.id(), from.address());
        }
        return new KeyLogIn(
                LoggedIn.byKey(holder, from.by(Channel.KEY), key.scope().reach()), key);
    }

    private BadCredentialsException refused(KeyText text, Attempt from) {
        audit.record("key " + text.id(), "LOGIN", "FAILED", "key=" + text.id() + " address=" + from.address());
        return new BadCredentialsException("unknown, revoked or expired key");
    }
}
