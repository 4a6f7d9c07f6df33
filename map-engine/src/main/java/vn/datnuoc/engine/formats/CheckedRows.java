package vn.datnuoc.engine.formats;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.LayerSource.RowSink;
import vn.datnuoc.engine.crs.CrsCode;

/** Hands rows on to a sink, checks each geometry, and keeps the book of what was wrong. */
final class CheckedRows {
    static final String HEIGHTS_DROPPED = "heights and measures (Z, M) were left out";

    private final RowSink sink;
    private final GeometryKind kind;
    private final boolean degrees;
    private final List<ReadReport.Problem> problems = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private long rows;
    private long problemCount;
    private @Nullable String pending;

    CheckedRows(RowSink sink, GeometryKind kind, CrsCode crs) {
        this.sink = sink;
        this.kind = kind;
        this.degrees = crs.isGeographic();
    }

    void note(String note) {
        notes.add(note);
    }

    /** What is wrong with the row that comes next; the first of several is kept. */
    void problem(String reason) {
        if (pending == null) {
            pending = reason;
        }
    }

    /** A row without a geometry, or with one that could not be made out. */
    void row(long fid, @Nullable Object[] values) {
        give(fid, new byte[0], values);
    }

    void row(long fid, FlatGeometry geometry, @Nullable Object[] values) {
        if (geometry.isEmpty()) {
            row(fid, values);
            return;
        }
        Optional<String> reason = geometry.kind == kind
                ? GeometryCheck.problem(geometry)
                : Optional.of(geometry.kind + " where the layer holds " + kind);
        reason.ifPresent(this::problem);
        if (degrees) {
            checkDegrees(geometry);
        }
        give(fid, geometry.wkb(), values);
    }

    /** Metres, or latitude before longitude, where the file says that there are degrees. */
    private void checkDegrees(FlatGeometry geometry) {
        for (int i = 0; i < geometry.points; i++) {
            if (Math.abs(geometry.x(i)) > 180 || Math.abs(geometry.y(i)) > 90) {
                problem("longitude and latitude expected, got " + geometry.x(i) + " " + geometry.y(i));
                return;
            }
        }
    }

    private void give(long fid, byte[] wkb, @Nullable Object[] values) {
        rows++;
        if (pending != null) {
            problemCount++;
            if (problems.size() < ReadReport.SHOWN) {
                problems.add(new ReadReport.Problem(rows, fid, pending));
            }
            pending = null;
        }
        sink.row(fid, wkb, values);
    }

    /** Number of the row that comes next, from 1. */
    long nextRow() {
        return rows + 1;
    }

    ReadReport report() {
        return new ReadReport(rows, problemCount, problems, List.copyOf(notes));
    }
}
