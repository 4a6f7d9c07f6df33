package vn.datnuoc.portal.exports;

/** Where an export stands. */
enum ExportState {
    /** Waits for its turn. */
    CHO,
    DANG_XU_LY,
    /** There to be downloaded. */
    XONG,
    LOI,
    /** Cancelled by whoever asked for it. */
    HUY;

    boolean isUnderWay() {
        return this == CHO || this == DANG_XU_LY;
    }
}
