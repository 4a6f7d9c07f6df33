package vn.datnuoc.policy;

/** Why somebody has nothing at all, whatever the grants say: the caps above all grants. */
public enum Bar {
    INACTIVE_ACCOUNT(
            "tài khoản bị khóa, hết hạn hoặc chưa nhận trách nhiệm",
            "the account is locked, expired or has not accepted its duties"),
    INACTIVE_CUSTODIAN(
            "tài khoản của người chịu trách nhiệm không hoạt động",
            "the account of the connection's custodian is not active"),
    REVOKED("kết nối đã bị thu hồi", "the connection is revoked"),
    DUTIES_NOT_ACCEPTED("bên kết nối chưa nhận trách nhiệm", "the connection's duties are not accepted"),
    OUT_OF_TERM("ngoài thời hạn được duyệt của kết nối", "the connection is out of its approved term"),
    FOREIGN_ADDRESS("gọi từ địa chỉ không được duyệt", "the call comes from an address that is not approved");

    private final String titleVi;
    private final String titleEn;

    Bar(String titleVi, String titleEn) {
        this.titleVi = titleVi;
        this.titleEn = titleEn;
    }

    public String titleVi() {
        return titleVi;
    }

    public String titleEn() {
        return titleEn;
    }
}
