package vn.datnuoc.portal.verification;

/** What a check found. */
enum CheckState {
    CON_HAN("good"),
    HET_HAN("bad"),
    DA_THU_HOI("bad"),
    /** The file is not the one that was issued. */
    KHONG_KHOP("bad"),
    /** The file is nothing that this system issues, altered or not. */
    KHONG_PHAI_GOI("warn"),
    /** Sealed by a key that is not ours. */
    KHOA_KHONG_RO("bad"),
    KHONG_TIM_THAY("warn");

    private final String tone;

    CheckState(String tone) {
        this.tone = tone;
    }

    /** Class of the verdict on the page. */
    public String tone() {
        return tone;
    }
}
