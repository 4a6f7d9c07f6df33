package vn.datnuoc.portal.move;

/** Nothing was moved, and why not. */
public final class MoveRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private MoveRefusedException(String reason) {
        super(reason);
    }

    static MoveRefusedException notEmpty(String table) {
        return new MoveRefusedException(
                "cơ sở dữ liệu đích không trống / the target is not empty: there is something in " + table);
    }

    static MoveRefusedException otherRelease() {
        return new MoveRefusedException(
                "dữ liệu của bản khác: hãy chạy máy chủ của bản này trên dữ liệu cũ một lần trước"
                        + " / the data is of another release: start the server of this one over the old home first");
    }

    static MoveRefusedException different(String table, RowSum was, RowSum is) {
        return new MoveRefusedException("bảng " + table + " không khớp sau khi chuyển / table " + table
                + " is not the same after the move: " + was.text() + " and " + is.text());
    }
}
