package vn.datnuoc.engine.filter;

import static vn.datnuoc.engine.xml.XmlReader.children;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.temporal.After;
import org.geotools.api.filter.temporal.AnyInteracts;
import org.geotools.api.filter.temporal.Before;
import org.geotools.api.filter.temporal.Begins;
import org.geotools.api.filter.temporal.BinaryTemporalOperator;
import org.geotools.api.filter.temporal.During;
import org.geotools.api.filter.temporal.Ends;
import org.geotools.api.filter.temporal.TEquals;
import org.geotools.api.temporal.Instant;
import org.geotools.api.temporal.Period;
import org.geotools.temporal.object.DefaultInstant;
import org.geotools.temporal.object.DefaultPeriod;
import org.geotools.temporal.object.DefaultPosition;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.datnuoc.engine.Attribute;

/**
 * The temporal operators of FES 2.0 (7.8.4, table 9) for attributes that are instants or days. Those that only two
 * periods can fulfil, Meets or TOverlaps for example, hold for none of them.
 */
final class Times {
    private Times() {}

    /** A {@code gml:TimeInstant} or {@code gml:TimePeriod}; empty for any other element. */
    static Optional<Object> read(Element element) {
        return switch (element.getLocalName()) {
            case "TimeInstant" -> Optional.of(instant(element));
            case "TimePeriod" -> Optional.of(period(element));
            default -> Optional.empty();
        };
    }

    private static Period period(Element element) {
        List<Element> ends = children(element);
        if (ends.size() != 2) {
            throw new FilterException("TimePeriod has a begin and an end, got " + ends.size() + " elements");
        }
        Instant begin = instant(ends.get(0));
        Instant end = instant(ends.get(1));
        if (begin.getPosition().getDate().after(end.getPosition().getDate())) {
            throw new FilterException("TimePeriod ends before it begins");
        }
        return new DefaultPeriod(begin, end);
    }

    /** Of {@code begin/TimeInstant/timePosition}, {@code beginPosition}, {@code timePosition}: the text at the bottom. */
    private static Instant instant(Element element) {
        String text = element.getTextContent().strip();
        return new DefaultInstant(new DefaultPosition(Date.from(Literals.instantOf(text))));
    }

    static Condition condition(BinaryTemporalOperator operator, Attribute attribute, @Nullable Object literal) {
        return literal instanceof Period period
                ? toPeriod(operator, attribute, period)
                : toInstant(operator, attribute, literal);
    }

    private static Condition toPeriod(BinaryTemporalOperator operator, Attribute attribute, Period period) {
        Instant begin = period.getBeginning();
        Instant end = period.getEnding();
        if (operator instanceof After) {
            return at(attribute, Comparison.GREATER, end);
        } else if (operator instanceof Before) {
            return at(attribute, Comparison.LESS, begin);
        } else if (operator instanceof During) {
            return both(at(attribute, Comparison.GREATER, begin), at(attribute, Comparison.LESS, end));
        } else if (operator instanceof AnyInteracts) {
            return both(
                    at(attribute, Comparison.GREATER_OR_EQUAL, begin), at(attribute, Comparison.LESS_OR_EQUAL, end));
        } else if (operator instanceof Begins) {
            return at(attribute, Comparison.EQUAL, begin);
        } else if (operator instanceof Ends) {
            return at(attribute, Comparison.EQUAL, end);
        }
        return new Condition.Always(false);
    }

    private static Condition toInstant(BinaryTemporalOperator operator, Attribute attribute, @Nullable Object instant) {
        if (operator instanceof After) {
            return at(attribute, Comparison.GREATER, instant);
        } else if (operator instanceof Before) {
            return at(attribute, Comparison.LESS, instant);
        } else if (operator instanceof TEquals || operator instanceof AnyInteracts) {
            return at(attribute, Comparison.EQUAL, instant);
        }
        return new Condition.Always(false);
    }

    private static Condition both(Condition one, Condition other) {
        return new Condition.All(List.of(one, other));
    }

    private static Condition at(Attribute attribute, Comparison how, @Nullable Object time) {
        Object value = time instanceof Instant instant ? instant.getPosition().getDate() : time;
        return new Condition.Compared(attribute, how, Literals.of(value, attribute), true);
    }
}
