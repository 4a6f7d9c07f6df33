package vn.datnuoc.portal.accounts;

import java.util.Set;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.Reach;
import vn.datnuoc.policy.Subject;

/**
 * A named person of exactly one agency and one kind (Art. 8.2).
 *
 * @param name login name
 * @param person full name
 * @param demo belongs to the demonstration, with a password known to everybody
 * @param version grows with every change of the account
 * @param reach of the personal key in use; {@link Reach#WHOLE} without one
 * @param reviews components whose drafts it may approve; code or {@code *}
 */
public record Account(
        String name,
        AccountKind kind,
        String person,
        String agency,
        AgencyType agencyType,
        String passwordHash,
        boolean mustChangePassword,
        boolean active,
        boolean demo,
        long version,
        Reach reach,
        Set<String> reviews) {

    public Account {
        reviews = Set.copyOf(reviews);
    }

    public Subject.Account subject() {
        return new Subject.Account(name, kind, agency, agencyType, active && !mustChangePassword, reach);
    }

    /** The same account as one of its personal keys sees it. */
    Account within(Reach keyReach) {
        return new Account(
                name,
                kind,
                person,
                agency,
                agencyType,
                passwordHash,
                mustChangePassword,
                active,
                demo,
                version,
                keyReach,
                reviews);
    }

    /** Whether the duty REVIEW covers the component; a duty never lifts KHAI_THAC. */
    public boolean mayReview(Component component) {
        return kind != AccountKind.KHAI_THAC && (reviews.contains("*") || reviews.contains(component.code()));
    }

    @Override
    public String toString() {
        return "account " + name;
    }
}
