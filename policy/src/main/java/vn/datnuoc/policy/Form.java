package vn.datnuoc.policy;

import java.util.stream.Stream;

/** The six forms of exploitation of Art. 7. Every export is marked with one, and Art. 9 gives its term by it. */
public enum Form {
    TAI_KHOAN(1, "Tài khoản truy cập trực tiếp", "Account with direct access"),
    KET_NOI(2, "Kết nối, chia sẻ trực tuyến", "On-line connection and sharing"),
    DONG_GOI(3, "Dữ liệu đóng gói trên phương tiện lưu trữ", "Packaged data on storage media"),
    TRANG_TIN(4, "Trang thông tin điện tử", "Website or portal"),
    PHIEU_YEU_CAU(5, "Phiếu, văn bản yêu cầu", "Request slip or written request"),
    HOP_DONG(6, "Hợp đồng", "Contract");

    private final int number;
    private final String titleVi;
    private final String titleEn;

    Form(int number, String titleVi, String titleEn) {
        this.number = number;
        this.titleVi = titleVi;
        this.titleEn = titleEn;
    }

    /**
     * The form in which somebody helps himself at a door: 1 for an account of a state body (Art. 7.1), 2 for a connection
     * (Art. 7.2), 4 for everybody else, registered or not. The other forms are issued by an officer, who names them.
     */
    public static Form of(Subject subject) {
        if (subject instanceof Subject.Connection) {
            return KET_NOI;
        }
        return subject instanceof Subject.Account account && account.agencyType() == AgencyType.STATE_BODY
                ? TAI_KHOAN
                : TRANG_TIN;
    }

    /** @throws IllegalArgumentException when there is no form of this number */
    public static Form ofNumber(int number) {
        return Stream.of(values())
                .filter(form -> form.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a form is 1 to 6 (Art. 7), got: " + number));
    }

    /** The clause of Art. 7, as printed on an export. */
    public int number() {
        return number;
    }

    public String titleVi() {
        return titleVi;
    }

    public String titleEn() {
        return titleEn;
    }

    /** Art. 9.1: what is taken away in forms 1 and 2 may be used at once and without a term. */
    boolean freeOfTerm() {
        return this == TAI_KHOAN || this == KET_NOI;
    }
}
