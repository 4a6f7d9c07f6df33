package vn.datnuoc.engine;

/** What an attribute holds, and as which Java type a row gives it. */
public enum AttributeType {
    /** {@link String} */
    STRING,
    /** {@link Long} */
    INTEGER,
    /** {@link Double} */
    DECIMAL,
    /** {@link java.time.LocalDate} */
    DATE,
    /** {@link java.time.Instant} */
    DATETIME,
    /** {@link Boolean} */
    BOOLEAN
}
