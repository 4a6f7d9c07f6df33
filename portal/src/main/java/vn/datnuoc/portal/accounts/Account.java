package vn.datnuoc.portal.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AccountStanding;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.Reach;
import vn.datnuoc.policy.Subject;

/**
 * A named person of exactly one agency and one kind (Art. 8.2).
 *
 * @param name login name
 * @param person full name
 * @param agency code of its agency
 * @param mustChangePassword whether the password is a one-time one
 * @param demo belongs to the demonstration, with a password known to everybody
 * @param expires its last day; absent: without end
 * @param dutiesAccepted version of the text of its duties that it has accepted; absent: none yet
 * @param request number of the request that was approved for it (Art. 8.1)
 * @param version grows with every change of the account
 * @param reach of the personal key in use; {@link Reach#WHOLE} without one
 */
public record Account(
        String name,
        AccountKind kind,
        String person,
        PersonIdentifier identifier,
        String agency,
        String agencyName,
        AgencyType agencyType,
        String passwordHash,
        boolean mustChangePassword,
        AccountStanding state,
        boolean demo,
        Optional<LocalDate> expires,
        Optional<String> dutiesAccepted,
        long request,
        Instant created,
        long version,
        Reach reach,
        Set<Duty> duties) {

    public Account {
        duties = Set.copyOf(duties);
    }

    public Subject.Account subject() {
        return new Subject.Account(name, kind, agency, agencyType, state == AccountStanding.ACTIVE, reach);
    }

    /** The same account as one of its personal keys sees it. */
    Account within(Reach keyReach) {
        return new Account(
                name,
                kind,
                person,
                identifier,
                agency,
                agencyName,
                agencyType,
                passwordHash,
                mustChangePassword,
                state,
                demo,
                expires,
                dutiesAccepted,
                request,
                created,
                version,
                keyReach,
                duties);
    }

    /** An invited one may, and gets no further than its duties and its new password. */
    public boolean mayLogIn() {
        return state == AccountStanding.ACTIVE || state == AccountStanding.INVITED;
    }

    boolean hasAcceptedDuties() {
        return dutiesAccepted.filter(DutyText.VERSION::equals).isPresent();
    }

    /**
     * Whether it has been given the task there; a duty never lifts KHAI_THAC.
     *
     * @param unit code of the agency the thing comes from
     */
    public boolean may(Duty.Task task, Component component, String unit) {
        return kind != AccountKind.KHAI_THAC
                && duties.stream().anyMatch(duty -> duty.task() == task && duty.covers(component, unit));
    }

    @Override
    public String toString() {
        return "account " + name;
    }
}
