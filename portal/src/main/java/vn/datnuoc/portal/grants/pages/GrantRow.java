package vn.datnuoc.portal.grants.pages;

import java.time.LocalDate;
import java.util.Optional;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.Validity;
import vn.datnuoc.portal.grants.GrantRecord;

/**
 * A grant as a list shows it.
 *
 * @param who label of its principal
 * @param what label of its target
 * @param until last day; empty is without end
 * @param own whether the reader saved or proposed it
 */
record GrantRow(
        String id,
        String who,
        String what,
        AccessView rights,
        LocalDate from,
        Optional<LocalDate> until,
        String document,
        GrantRecord.State state,
        String by,
        boolean own) {

    static GrantRow of(GrantRecord record, String who, String what, String reader) {
        Grant grant = record.grant();
        return new GrantRow(
                grant.id(),
                who,
                what,
                AccessView.of(grant.rights()),
                grant.from().atZone(Validity.ZONE).toLocalDate(),
                grant.until()
                        .map(end -> end.minusSeconds(1).atZone(Validity.ZONE).toLocalDate()),
                grant.document(),
                record.state(),
                record.by(),
                record.by().equals(reader));
    }

    public boolean proposed() {
        return state == GrantRecord.State.PROPOSED;
    }

    public String tone() {
        return switch (state) {
            case PROPOSED -> "warn";
            case PLANNED -> "";
            case IN_FORCE -> "good";
            case OVER -> "bad";
        };
    }
}
