package vn.datnuoc.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether an account may be used. Only locked is kept in the database; the rest follows from dates, the password and the
 * accepted duties, so that no clock has to switch anything off.
 */
public enum AccountStanding {
    /** Must still accept its duties and choose a password of its own. */
    INVITED,
    ACTIVE,
    /** By a decision (Art. 8.4), until a new one. */
    LOCKED,
    /** Its own term or its agency's is over, or has not begun. */
    EXPIRED;

    /** Version of the text of the duties (Art. 8.3) in force; who has accepted another accepts again. */
    public static final String DUTIES = "2026-1";

    /**
     * What follows from what is kept of an account.
     *
     * @param expires last day of the account; empty is without end
     * @param agencyFrom first day of its agency
     * @param agencyUntil last day of its agency; empty is without end
     * @param duties version of the duties accepted; empty: none yet
     * @param oneTimePassword whether the password has still to be changed
     */
    public record Kept(
            boolean locked,
            Optional<LocalDate> expires,
            Optional<LocalDate> agencyFrom,
            Optional<LocalDate> agencyUntil,
            Optional<String> duties,
            boolean oneTimePassword) {

        /** @param today in Cà Mau */
        public AccountStanding on(LocalDate today) {
            if (locked) {
                return LOCKED;
            } else if (!inTerm(today)) {
                return EXPIRED;
            }
            return duties.filter(DUTIES::equals).isPresent() && !oneTimePassword ? ACTIVE : INVITED;
        }

        private boolean inTerm(LocalDate today) {
            return expires.filter(today::isAfter).isEmpty()
                    && agencyUntil.filter(today::isAfter).isEmpty()
                    && agencyFrom.filter(today::isBefore).isEmpty();
        }
    }
}
