package vn.datnuoc.engine.snapshot;

import org.jspecify.annotations.Nullable;

/** One attribute of all rows. */
public interface Column {

    /** Typed as {@link vn.datnuoc.engine.AttributeType} says; null where absent. */
    @Nullable
    Object value(int row);

    boolean isNull(int row);

    /**
     * DATE as epoch day, DATETIME as epoch milliseconds, BOOLEAN as 0/1; undefined where absent.
     *
     * @throws UnsupportedOperationException for STRING
     */
    default long longValue(int row) {
        throw new UnsupportedOperationException("a column of strings has no numbers");
    }

    /** @throws UnsupportedOperationException for STRING */
    default double doubleValue(int row) {
        throw new UnsupportedOperationException("a column of strings has no numbers");
    }

    /** Number of different strings of a dictionary-coded STRING column, sorted by code unit; 0 without a dictionary. */
    default int dictionarySize() {
        return 0;
    }

    /** @throws UnsupportedOperationException without a dictionary */
    default String dictionaryValue(int code) {
        throw new UnsupportedOperationException("this column has no dictionary");
    }

    /**
     * Dictionary code of a row's string, -1 where absent.
     *
     * @throws UnsupportedOperationException without a dictionary
     */
    default int code(int row) {
        throw new UnsupportedOperationException("this column has no dictionary");
    }
}
