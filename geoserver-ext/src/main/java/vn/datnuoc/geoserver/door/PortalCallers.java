package vn.datnuoc.geoserver.door;

import java.util.Optional;
import vn.datnuoc.geoserver.Equipment;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.caller.NamedCaller;
import vn.datnuoc.policy.jdbc.JdbcAccounts;

/** Who calls through the portal. Its token only names them; whether and what they may is read from the database here. */
final class PortalCallers {

    private PortalCallers() {}

    /**
     * @param service that the request is for
     * @throws Refusal 401 when the token is not good for this request, 403 when its caller may do nothing
     */
    static Subject subject(PortalRequest request, String service, Equipment equipment) {
        NamedCaller caller = equipment
                .settings()
                .address()
                .flatMap(address -> equipment.callers().caller(request.token(), request.called(address)))
                .orElseThrow(() -> new Refusal(401, "Mã của cổng không đúng. / The portal's token is not good here."));
        return find(caller, service, equipment)
                .orElseThrow(() -> new Refusal(
                        403, "Tài khoản không dùng được. / The account is unknown, locked or not yet in use."));
    }

    private static Optional<Subject> find(NamedCaller caller, String service, Equipment equipment) {
        if (caller instanceof NamedCaller.Account account) {
            return equipment
                    .accounts()
                    .find(account.name())
                    .map(JdbcAccounts.Kept::subject)
                    .filter(Subject.Account::active)
                    .map(Subject.class::cast);
        } else if (caller instanceof NamedCaller.Key key) {
            return equipment.keys().findChecked(key.id()).flatMap(kept -> KeyHolders.find(kept, service, equipment));
        }
        NamedCaller.Connection connection = (NamedCaller.Connection) caller;
        return equipment.connections().find(connection.code()).map(kept -> kept.subject(connection.address()));
    }
}
