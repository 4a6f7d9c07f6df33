package vn.datnuoc.engine.filter;

/** A filter compiled for one snapshot. Thread-safe. */
@FunctionalInterface
public interface RowPredicate {
    boolean test(int row);
}
