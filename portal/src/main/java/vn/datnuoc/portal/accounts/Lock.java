package vn.datnuoc.portal.accounts;

import java.time.Instant;
import java.util.Optional;

/**
 * One time that an account was locked (Art. 8.4).
 *
 * @param requester who asked for it
 * @param document that ordered it
 * @param unlock absent while it is still locked
 */
public record Lock(Reason reason, String requester, String document, String by, Instant at, Optional<Unlock> unlock) {

    /** Why an account is locked; there are these two. */
    public enum Reason {
        /** Whoever is competent has asked for it (Art. 8.4.a). */
        DE_NGHI,
        /** It was not kept safe (Art. 8.4.b): whatever it logs in with is void and issued anew. */
        KHONG_BAO_MAT;

        /** Key of its title in {@code i18n/accounts.properties}. */
        public String titleKey() {
            return "accounts.reason." + name();
        }
    }

    /** @param decision the new document that unlocks */
    public record Unlock(String decision, String by, Instant at) {}
}
