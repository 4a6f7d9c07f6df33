package vn.datnuoc.policy;

import java.time.Instant;

/** How long what is taken away may be used (Art. 9). */
public sealed interface Term {

    /** Whether a copy with this term may be used at {@code now}. */
    boolean covers(Instant now);

    /** @param rule id of the rule that says so, or the clause of the Decision when no rule does */
    record NoTerm(String rule) implements Term {
        @Override
        public boolean covers(Instant now) {
            return true;
        }
    }

    /**
     * @param end 23:59:59 in Cà Mau on the last day; the copy is of use until that second is over
     * @param rule id of the rule that says so
     */
    record Until(Instant end, String rule) implements Term {
        @Override
        public boolean covers(Instant now) {
            return now.isBefore(end.plusSeconds(1));
        }
    }

    /**
     * Nothing may be taken away.
     *
     * @param code for programs: {@link #NO_RULE}
     * @param reason for people
     */
    record Refused(String code, String reason) implements Term {

        /** The Department has not set the period that Art. 9.2 asks for. */
        public static final String NO_RULE = "CHUA_QUY_DINH_THOI_HAN";

        @Override
        public boolean covers(Instant now) {
            return false;
        }
    }
}
