package vn.datnuoc.portal.move;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * A row as PostgreSQL's COPY reads it, in text: the same for the same row, whichever of the two databases it comes from. For
 * one table and one thread.
 */
final class RowText {

    private static final String NULL = "\\N";

    private final int srid;
    private final WKBReader reader = new WKBReader();
    private final WKBWriter writer = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true);

    /** @param srid EPSG code of the geometries in it */
    RowText(int srid) {
        this.srid = srid;
    }

    String of(ResultSet row) throws SQLException {
        StringJoiner line = new StringJoiner("\t");
        for (Column column : columns(row)) {
            String text = text(row, column);
            line.add(row.wasNull() || text == null ? NULL : text);
        }
        return line.toString();
    }

    private static List<Column> columns(ResultSet row) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int number = 1; number <= row.getMetaData().getColumnCount(); number++) {
            columns.add(new Column(number, row.getMetaData().getColumnType(number)));
        }
        return columns;
    }

    private @Nullable String text(ResultSet row, Column column) throws SQLException {
        int number = column.number;
        return switch (column.type) {
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> geometry(row.getBytes(number));
            case Types.DOUBLE, Types.REAL, Types.FLOAT -> Double.toString(row.getDouble(number));
            case Types.DATE -> text(row.getObject(number, LocalDate.class));
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> time(row.getObject(number, OffsetDateTime.class));
            case Types.BOOLEAN, Types.BIT -> row.getBoolean(number) ? "t" : "f";
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> Long.toString(row.getLong(number));
            case Types.VARCHAR, Types.CLOB, Types.CHAR, Types.LONGVARCHAR -> escaped(row.getString(number));
            default ->
                throw new IllegalStateException(
                        "no way to move a column of type " + row.getMetaData().getColumnTypeName(number));
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String time(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant().toString();
    }

    private static @Nullable String escaped(@Nullable String text) {
        return text == null
                ? null
                : text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    /** With the code of its reference system, which H2 does not keep. Of a table without geometry it is empty there. */
    private @Nullable String geometry(byte @Nullable [] wkb) {
        if (wkb == null || wkb.length == 0) {
            return null;
        }
        try {
            Geometry geometry = reader.read(wkb);
            geometry.setSRID(srid);
            return WKBWriter.toHex(writer.write(geometry));
        } catch (ParseException e) {
            throw new IllegalStateException("a geometry cannot be read", e);
        }
    }

    private record Column(int number, int type) {}
}
