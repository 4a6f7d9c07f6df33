package vn.datnuoc.engine.filter;

import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsNotEqualTo;

/** How two values are compared. */
enum Comparison {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL;

    /** @throws FilterException for an operator that there is none for */
    static Comparison of(BinaryComparisonOperator operator) {
        if (operator instanceof PropertyIsEqualTo) {
            return EQUAL;
        } else if (operator instanceof PropertyIsNotEqualTo) {
            return NOT_EQUAL;
        } else if (operator instanceof PropertyIsLessThan) {
            return LESS;
        } else if (operator instanceof PropertyIsLessThanOrEqualTo) {
            return LESS_OR_EQUAL;
        } else if (operator instanceof PropertyIsGreaterThan) {
            return GREATER;
        } else if (operator instanceof PropertyIsGreaterThanOrEqualTo) {
            return GREATER_OR_EQUAL;
        }
        throw new FilterException("not offered: " + operator.getClass().getSimpleName());
    }

    /** @param order of the left value to the right one, as {@link Comparable} gives it */
    boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    Comparison negated() {
        return switch (this) {
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case LESS -> GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> GREATER;
            case GREATER -> LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> LESS;
        };
    }

    /** The same with left and right exchanged. */
    Comparison flipped() {
        return switch (this) {
            case EQUAL, NOT_EQUAL -> this;
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
        };
    }
}
