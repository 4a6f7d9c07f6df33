package vn.datnuoc.engine.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.formats.UnreadableFileException.Reason;

/**
 * The properties of GeoJSON features as columns. A column has the type that holds all of its values: whole and other numbers
 * together are decimals, any other mixture is text, as are arrays and objects (their JSON) and whole numbers beyond 64 bits.
 */
final class GeoJsonColumns {
    /** what the texts of one feature may hold together, in characters */
    private static final int MAX_TEXTS = 16_000_000;

    private final Map<String, Column> columns = new LinkedHashMap<>();

    /** One property; its type is that of the values seen so far. */
    private static final class Column {
        final int index;

        @Nullable
        AttributeType type;

        Column(int index) {
            this.index = index;
        }

        AttributeType type() {
            return type == null ? AttributeType.STRING : type;
        }
    }

    /** In the order in which the properties first occur. */
    List<Attribute> attributes() {
        AttributeNames names = new AttributeNames();
        return columns.entrySet().stream()
                .map(e -> attribute(names.free(e.getKey()), e.getValue().type()))
                .toList();
    }

    private static Attribute attribute(String name, AttributeType type) {
        return new Attribute(name, type, name, name);
    }

    int size() {
        return columns.size();
    }

    /** Reads a {@code properties} object for the types of its values. */
    void learn(GeoJsonTokens tokens) {
        for (String name = tokens.nextMember(); name != null; name = tokens.nextMember()) {
            Column column = columns.get(name);
            if (column == null) {
                column = add(name, tokens);
            }
            learn(column, tokens);
            tokens.skipValue();
        }
    }

    private Column add(String name, GeoJsonTokens tokens) {
        if (columns.size() == AttributeNames.MAX_ATTRIBUTES) {
            throw tokens.problem(Reason.TOO_LARGE, AttributeNames.MAX_ATTRIBUTES + " different properties at most");
        }
        Column column = new Column(columns.size());
        columns.put(name, column);
        return column;
    }

    private static void learn(Column column, GeoJsonTokens tokens) {
        if (column.type == AttributeType.STRING || tokens.json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        AttributeType type = typeOf(tokens.json);
        column.type = column.type == null || column.type == type ? type : common(column.type, type);
    }

    private static AttributeType common(AttributeType one, AttributeType other) {
        return isNumber(one) && isNumber(other) ? AttributeType.DECIMAL : AttributeType.STRING;
    }

    private static boolean isNumber(AttributeType type) {
        return type == AttributeType.INTEGER || type == AttributeType.DECIMAL;
    }

    private static AttributeType typeOf(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_NUMBER_INT ->
                json.getNumberType() == NumberType.BIG_INTEGER ? AttributeType.STRING : AttributeType.INTEGER;
            case VALUE_NUMBER_FLOAT -> AttributeType.DECIMAL;
            case VALUE_TRUE, VALUE_FALSE -> AttributeType.BOOLEAN;
            case VALUE_STRING -> typeOf(json.getString());
            default -> AttributeType.STRING;
        };
    }

    private static AttributeType typeOf(String text) {
        try {
            if (text.length() == 10 && text.charAt(4) == '-') {
                AttributeValues.date(text);
                return AttributeType.DATE;
            } else if (text.length() >= 16 && text.length() <= 35 && text.charAt(10) == 'T') {
                AttributeValues.dateTime(text);
                return AttributeType.DATETIME;
            }
            return AttributeType.STRING;
        } catch (IllegalArgumentException e) {
            return AttributeType.STRING;
        }
    }

    /**
     * Reads a {@code properties} object into a row; a property that comes twice has its last value.
     *
     * @param rows is told of values that do not fit
     */
    void read(GeoJsonTokens tokens, @Nullable Object[] row, CheckedRows rows) {
        long texts = 0;
        for (String name = tokens.nextMember(); name != null; name = tokens.nextMember()) {
            Column column = columns.get(name);
            if (column == null) {
                tokens.skip(name);
                continue;
            }
            row[column.index] = value(name, column.type(), tokens, rows);
            texts += row[column.index] instanceof String text ? text.length() : 0;
            if (texts > MAX_TEXTS) {
                throw tokens.problem(Reason.TOO_LARGE, MAX_TEXTS + " characters in a feature at most");
            }
        }
    }

    private static @Nullable Object value(String name, AttributeType type, GeoJsonTokens tokens, CheckedRows rows) {
        JsonParser json = tokens.json;
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (type) {
            case STRING -> tokens.text();
            case INTEGER -> json.getLongValue();
            case DECIMAL -> finite(name, json.getDoubleValue(), rows);
            case BOOLEAN -> json.getBooleanValue();
            case DATE -> AttributeValues.date(json.getString());
            case DATETIME -> AttributeValues.dateTime(json.getString());
        };
    }

    private static @Nullable Double finite(String name, double value, CheckedRows rows) {
        if (Double.isFinite(value)) {
            return value;
        }
        rows.problem(name + ": a number of at most 1.8e308 expected");
        return null;
    }
}
