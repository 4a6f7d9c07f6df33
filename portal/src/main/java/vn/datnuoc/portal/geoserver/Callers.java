package vn.datnuoc.portal.geoserver;

import java.util.Optional;
import vn.datnuoc.policy.Reach;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.caller.NamedCaller;
import vn.datnuoc.portal.credentials.UsedKey;

/** By which name GeoServer finds again who calls. */
final class Callers {

    private Callers() {}

    /** Empty for nobody in particular, who needs no name. */
    static Optional<NamedCaller> of(Subject subject) {
        if (subject instanceof Subject.Account account) {
            return Optional.of(account(account));
        } else if (subject instanceof Subject.Connection connection) {
            return Optional.of(new NamedCaller.Connection(connection.code(), connection.address()));
        }
        return Optional.empty();
    }

    /** The key where there is one: the account's own name would reach further. */
    private static NamedCaller account(Subject.Account account) {
        Optional<NamedCaller> key = UsedKey.id().map(NamedCaller.Key::new);
        if (key.isEmpty() && !account.reach().equals(Reach.WHOLE)) {
            throw new IllegalStateException("the key that narrows " + account.name() + " is not known");
        }
        return key.orElseGet(() -> new NamedCaller.Account(account.name()));
    }
}
