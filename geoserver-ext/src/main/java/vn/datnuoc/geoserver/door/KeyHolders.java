package vn.datnuoc.geoserver.door;

import java.util.Optional;
import java.util.Set;
import vn.datnuoc.geoserver.Equipment;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.jdbc.JdbcAccounts;
import vn.datnuoc.policy.jdbc.JdbcKeys;

/** Who uses a personal key: its account, within the key's reach. */
final class KeyHolders {

    private KeyHolders() {}

    /**
     * Empty when the account may do nothing, or has changed since the key was made.
     *
     * @throws Refusal 403 when the key does not open this service
     */
    static Optional<Subject> find(JdbcKeys.Kept key, String service, Equipment equipment) {
        Optional<Subject.Account> holder = equipment
                .accounts()
                .find(key.account(), key.accountVersion())
                .filter(kept -> kept.version() == key.accountVersion())
                .map(JdbcAccounts.Kept::subject)
                .filter(Subject.Account::active);
        holder.ifPresent(account -> requireService(key.services(), service));
        return holder.map(account -> new Subject.Account(
                account.name(), account.kind(), account.agency(), account.agencyType(), account.active(), key.reach()));
    }

    /** Tiles are pictures of WMS, coverages are data as those of WFS. */
    private static void requireService(Set<String> services, String service) {
        Set<String> wanted =
                switch (service) {
                    case "WMS", "WMTS" -> Set.of("WMS");
                    case "WFS", "WCS" -> Set.of("WFS");
                    default -> Set.of("WMS", "WFS");
                };
        if (!services.containsAll(wanted)) {
            throw new Refusal(403, "Khóa cá nhân này không dùng được ở đây. / This key does not open this service.");
        }
    }
}
