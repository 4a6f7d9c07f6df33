package vn.datnuoc.policy;

/** The three kinds of account of Art. 8.2; there is no fourth. */
public enum AccountKind {
    /** Exploits; no function that changes data, in any channel. */
    KHAI_THAC,
    /** Updates and edits the database. */
    CAP_NHAT,
    /** Administers; to see data it needs a grant like everybody. */
    QUAN_TRI
}
