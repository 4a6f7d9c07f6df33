package vn.datnuoc.portal.move;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table on its way.
 *
 * @param name in both databases, but for the case of the tables that the migrations make
 * @param columns as H2 writes them
 * @param generated whether it holds the rows of a layer or of a draft
 * @param srid of its geometries; 0 without
 */
record MovedTable(String name, List<String> columns, boolean generated, int srid) {

    /** Not quoted where the table is made, and so in the case of the database. */
    private static final Set<String> PLAIN = Set.of("FID", "FROM_VERSION", "TO_VERSION", "GEOM");

    MovedTable {
        columns = List.copyOf(columns);
    }

    String inPostgresql() {
        return generated ? name : name.toLowerCase(Locale.ROOT);
    }

    String selectFromH2() {
        return "select " + columns.stream().map(MovedTable::quoted).collect(Collectors.joining(", ")) + " from "
                + quoted(name);
    }

    String selectFromPostgresql() {
        return "select "
                + columns.stream()
                        .map(this::inPostgresql)
                        .map(column -> column.equals("geom") ? "ST_AsBinary(geom)" : quoted(column))
                        .collect(Collectors.joining(", "))
                + " from " + quoted(inPostgresql());
    }

    String copy() {
        return "copy " + quoted(inPostgresql()) + " ("
                + columns.stream()
                        .map(this::inPostgresql)
                        .map(MovedTable::quoted)
                        .collect(Collectors.joining(", "))
                + ") from stdin";
    }

    private String inPostgresql(String column) {
        return !generated || PLAIN.contains(column) ? column.toLowerCase(Locale.ROOT) : column;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
