package vn.datnuoc.portal.accounts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator gets it from the JSON API.
 *
 * @param identifier of the person; masked in lists
 * @param expires last day; absent: without end
 * @param duties_accepted version of the text; absent: none yet
 * @param locks the latest first; absent in lists
 */
record AccountJson(
        String name,
        String kind,
        String person,
        String scheme,
        String identifier,
        String agency,
        String state,
        @Nullable String expires,
        @Nullable String duties_accepted,
        long request,
        String created,
        List<DutyJson> duties,
        @Nullable List<LockJson> locks) {

    static AccountJson inList(Account account) {
        return of(account, account.identifier().masked(), Optional.empty());
    }

    static AccountJson whole(Account account, List<Lock> locks) {
        return of(account, account.identifier().value(), Optional.of(locks));
    }

    private static AccountJson of(Account account, String identifier, Optional<List<Lock>> locks) {
        return new AccountJson(
                account.name(),
                account.kind().name(),
                account.person(),
                account.identifier().scheme().name(),
                identifier,
                account.agency(),
                account.state().name(),
                account.expires().map(Object::toString).orElse(null),
                account.dutiesAccepted().orElse(null),
                account.request(),
                account.created().toString(),
                account.duties().stream().map(DutyJson::of).toList(),
                locks.map(all -> all.stream().map(LockJson::of).toList()).orElse(null));
    }

    /** @param scope component, {@code unit:…} or {@code *} */
    record DutyJson(String duty, String scope) {

        static DutyJson of(Duty duty) {
            return new DutyJson(duty.task().name(), duty.scope());
        }
    }

    /** @param decision the document that unlocked; absent while locked */
    record LockJson(
            String reason,
            String requester,
            String document,
            String by,
            String at,
            @Nullable String decision,
            @Nullable String unlocked_by,
            @Nullable String unlocked) {

        static LockJson of(Lock lock) {
            return new LockJson(
                    lock.reason().name(),
                    lock.requester(),
                    lock.document(),
                    lock.by(),
                    lock.at().toString(),
                    lock.unlock().map(Lock.Unlock::decision).orElse(null),
                    lock.unlock().map(Lock.Unlock::by).orElse(null),
                    lock.unlock().map(unlock -> unlock.at().toString()).orElse(null));
        }
    }
}
