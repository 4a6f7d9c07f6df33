package vn.datnuoc.policy;

/** What a grant can allow. A right carries those below it: EXPORT ⇒ QUERY ⇒ VIEW ⇒ DISCOVER, and EDIT ⇒ QUERY. */
public enum Right {
    /** Metadata in the catalogue and nothing else. */
    DISCOVER,
    /** Pictures, raster tiles and legends. */
    VIEW,
    /** Whatever carries geometry or values: features, identify, tables, search. */
    QUERY,
    /** Files to take away (Art. 9). */
    EXPORT,
    /** Changes, always as drafts. */
    EDIT;

    /** Whether holding this right is also holding {@code other}. */
    public boolean implies(Right other) {
        return this == other || (this == EDIT ? QUERY.implies(other) : other != EDIT && ordinal() > other.ordinal());
    }
}
