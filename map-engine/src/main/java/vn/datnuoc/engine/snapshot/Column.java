package vn.datnuoc.engine.snapshot;

import org.jspecify.annotations.Nullable;

/** One attribute of all rows. */
public interface Column {

    /** Typed as {@link vn.datnuoc.engine.AttributeType} says; null where absent. */
    @Nullable
    Object value(int row);

    boolean isNull(int row);

    /** DATE as epoch day, DATETIME as epoch milliseconds, BOOLEAN as 0/1; undefined where absent. */
    long longValue(int row);

    double doubleValue(int row);

    /** Number of different strings of a dictionary-coded STRING column, sorted by code unit; 0 for other types. */
    int dictionarySize();

    String dictionaryValue(int code);

    /** Dictionary code of a row's string, -1 where absent. */
    int code(int row);
}
