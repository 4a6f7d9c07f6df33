package vn.datnuoc.portal.review;

/**
 * What a draft changes in the published version, in rows. The same row is known by its persistent id: without a
 * business key all rows of the draft are new ones.
 *
 * @param before rows of the published version; 0 when the layer is new
 */
record DraftDifference(long before, long added, long changed, long gone) {

    static final DraftDifference NONE = new DraftDifference(0, 0, 0, 0);

    public long same() {
        return before - changed - gone;
    }
}
