package vn.datnuoc.engine.formats;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.LayerSource.RowSink;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.formats.UnreadableFileException.Reason;

/**
 * One Shapefile in a zip: .shp, .dbf and .prj, with a .cpg where the text is not UTF-8. Features are numbered from 1, and
 * rows that are marked as deleted are left out.
 */
final class ShapefileZip implements FeatureFile {
    private final Path file;
    private final ZipParts parts;
    private final Charset charset;
    private final CrsCode crs;
    private final Schema schema;
    private final long rows;

    static ShapefileZip open(Path file) {
        ZipParts parts = ZipParts.open(file);
        try {
            return new ShapefileZip(file, parts);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private ShapefileZip(Path file, ZipParts parts) {
        this.file = file;
        this.parts = parts;
        this.charset = charset();
        this.crs = readCrs();
        GeometryKind kind = readKind();
        try (DbfRecords dbf = dbf()) {
            this.schema = new Schema(dbf.attributes(), kind);
            this.rows = dbf.rows();
        } catch (IOException e) {
            throw parts.problem(".dbf", e);
        }
    }

    private Charset charset() {
        String cpg = parts.text("cpg", StandardCharsets.ISO_8859_1).orElse("");
        try {
            return DbfRecords.charset(cpg);
        } catch (IllegalArgumentException e) {
            throw new UnreadableFileException(Reason.UNSUPPORTED, file, ".cpg", String.valueOf(e.getMessage()), e);
        }
    }

    private CrsCode readCrs() {
        String prj = parts.text("prj", StandardCharsets.UTF_8).orElse("");
        return EsriProjection.find(prj)
                .map(ReferenceSystem::code)
                .orElseThrow(() -> new UnreadableFileException(
                        Reason.UNKNOWN_CRS,
                        file,
                        ".prj",
                        "a reference system with an EPSG code, such as VN_2000_TM-3_104-30, expected, got '"
                                + prj.substring(0, Math.min(60, prj.length())) + "'"));
    }

    private GeometryKind readKind() {
        try (ShapeRecords shapes = new ShapeRecords(parts.stream("shp"))) {
            return shapes.kind()
                    .orElseThrow(() -> new UnreadableFileException(
                            Reason.UNSUPPORTED, file, ".shp", "points, lines or polygons expected"));
        } catch (IOException e) {
            throw parts.problem(".shp", e);
        }
    }

    private DbfRecords dbf() throws IOException {
        return new DbfRecords(parts.stream("dbf"), charset);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public CrsCode crs() {
        return crs;
    }

    @Override
    public long rowsHint() {
        return rows;
    }

    @Override
    public ReadReport read(RowSink sink) {
        CheckedRows checked = new CheckedRows(sink, schema.geometry(), crs);
        try (ShapeRecords shapes = new ShapeRecords(parts.stream("shp"));
                DbfRecords dbf = dbf()) {
            new Reading(shapes, dbf, checked).run();
            return checked.report();
        } catch (IOException e) {
            throw parts.problem("row " + checked.nextRow(), e);
        }
    }

    @Override
    public void close() {
        parts.close();
    }

    /** Goes through both files side by side. */
    private record Reading(ShapeRecords shapes, DbfRecords dbf, CheckedRows rows) {

        void run() throws IOException {
            dbf.leftOut().forEach(rows::note);
            if (shapes.hasHeights()) {
                rows.note(CheckedRows.HEIGHTS_DROPPED);
            }
            FlatGeometry geometry = new FlatGeometry();
            for (long number = 1; number <= dbf.rows(); number++) {
                if (!shapes.hasNext()) {
                    throw new IOException((number - 1) + " shapes for " + dbf.rows() + " rows of attributes");
                }
                row(number, geometry);
            }
            if (shapes.hasNext()) {
                throw new IOException("more shapes than the " + dbf.rows() + " rows of attributes");
            }
        }

        private void row(long number, FlatGeometry geometry) throws IOException {
            String malformed = shape(geometry);
            if (!dbf.next()) {
                rows.note("rows marked as deleted were left out");
                return;
            }
            if (!malformed.isEmpty()) {
                rows.problem(malformed);
            }
            rows.row(number, geometry, dbf.values(rows));
        }

        /** @return what is wrong with it; empty when nothing is */
        private String shape(FlatGeometry geometry) throws IOException {
            try {
                shapes.next(geometry);
                return "";
            } catch (MalformedGeometryException e) {
                geometry.clear(geometry.kind);
                return String.valueOf(e.getMessage());
            }
        }
    }
}
