package vn.datnuoc.portal.accounts;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import vn.datnuoc.policy.AccountStanding;
import vn.datnuoc.portal.server.Province;

/**
 * An account as its page shows it; times are those of the province.
 *
 * @param own whether it is the reader's: others decide about it
 * @param tone of the badge of its state
 */
record AccountView(Account account, boolean own, String tone, ZonedDateTime created, List<LockRow> locks) {

    static AccountView of(Account account, List<Lock> locks, Account reader) {
        return new AccountView(
                account,
                account.identifier().equals(reader.identifier()),
                tone(account.state()),
                Province.time(account.created()),
                locks.stream().map(LockRow::of).toList());
    }

    public boolean locked() {
        return account.state() == AccountStanding.LOCKED;
    }

    static String tone(AccountStanding state) {
        return switch (state) {
            case ACTIVE -> "good";
            case INVITED -> "warn";
            case LOCKED -> "bad";
            case EXPIRED -> "";
        };
    }

    /** @param unlocked absent while it is still locked */
    record LockRow(Lock lock, ZonedDateTime locked, Optional<ZonedDateTime> unlocked) {

        static LockRow of(Lock lock) {
            return new LockRow(
                    lock,
                    Province.time(lock.at()),
                    lock.unlock().map(Lock.Unlock::at).map(Province::time));
        }
    }
}
