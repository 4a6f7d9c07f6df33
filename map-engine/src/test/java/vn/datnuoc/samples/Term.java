package vn.datnuoc.samples;

import java.time.LocalDate;

/** How long a licence holds. */
record Term(LocalDate from, LocalDate until) {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    Term {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a licence from %s cannot end on %s".formatted(from, until));
        }
    }

    static Term ofYears(LocalDate from, int years) {
        return new Term(from, from.plusYears(years));
    }

    /** HET_HAN, SAP_HET within six months, now and then THU_HOI, otherwise CON_HAN. */
    String state(Chance chance) {
        if (until.isBefore(TODAY)) {
            return "HET_HAN";
        }
        return until.isBefore(TODAY.plusMonths(6)) ? "SAP_HET" : chance.happens(0.08) ? "THU_HOI" : "CON_HAN";
    }
}
