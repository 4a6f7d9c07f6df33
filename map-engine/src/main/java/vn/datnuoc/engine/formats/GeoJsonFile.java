package vn.datnuoc.engine.formats;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import vn.datnuoc.engine.LayerSource.RowSink;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.formats.UnreadableFileException.Reason;

/**
 * GeoJSON: one FeatureCollection (RFC 7946), newline-delimited features, or a text sequence (RFC 8142). It is read twice,
 * for its types are known only when all of it has been seen. Longitude comes first; the member {@code crs} of GeoJSON 2008
 * is honoured, without it the reference system is EPSG:4326.
 */
final class GeoJsonFile implements FeatureFile {
    private static final String IDS_REPLACED =
            "the features are numbered anew, for not every one has a whole number of its own as id";

    private final Path file;
    private final GeoJsonInspection inspection;
    private final Schema schema;

    static GeoJsonFile open(Path file) {
        GeoJsonInspection inspection = new GeoJsonInspection();
        GeoJsonFeatures.visit(file, inspection);
        return new GeoJsonFile(file, inspection);
    }

    private GeoJsonFile(Path file, GeoJsonInspection inspection) {
        this.file = file;
        this.inspection = inspection;
        this.schema = new Schema(
                inspection.columns.attributes(),
                inspection
                        .kind()
                        .orElseThrow(() -> new UnreadableFileException(Reason.EMPTY, file, "", "a feature expected")));
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public CrsCode crs() {
        return inspection.crs();
    }

    @Override
    public long rowsHint() {
        return inspection.rows();
    }

    @Override
    public ReadReport read(RowSink sink) {
        CheckedRows rows = new CheckedRows(sink, schema.geometry(), crs());
        if (inspection.strangeIds()) {
            rows.note(IDS_REPLACED);
        }
        GeoJsonFeatures.visit(file, new Rows(rows));
        return rows.report();
    }

    @Override
    public void close() {
        // nothing stays open between the two looks at the file
    }

    /** The second look: makes rows of features. */
    private final class Rows implements GeoJsonFeatures.Visitor {
        private final CheckedRows rows;
        private final FlatGeometry geometry = new FlatGeometry();
        private final GeoJsonGeometry reader = new GeoJsonGeometry(geometry);
        private @Nullable Object[] values = new Object[0];
        private long id;

        Rows(CheckedRows rows) {
            this.rows = rows;
        }

        @Override
        public void begin() {
            geometry.clear(schema.geometry());
            values = new Object[inspection.columns.size()];
            id = rows.nextRow();
        }

        @Override
        public void id(GeoJsonTokens tokens) {
            if (inspection.ownIds()) {
                id = tokens.json.getLongValue();
            }
            tokens.skipValue();
        }

        @Override
        public void geometry(GeoJsonTokens tokens) {
            if (tokens.json.currentToken() != JsonToken.START_OBJECT) {
                return;
            }
            try {
                if (reader.read(tokens)) {
                    rows.note(CheckedRows.HEIGHTS_DROPPED);
                }
            } catch (MalformedGeometryException e) {
                rows.problem(String.valueOf(e.getMessage()));
                geometry.clear(schema.geometry());
            }
        }

        @Override
        public void properties(GeoJsonTokens tokens) {
            if (tokens.json.currentToken() == JsonToken.START_OBJECT) {
                inspection.columns.read(tokens, values, rows);
            }
        }

        @Override
        public void end() {
            rows.row(id, geometry, values);
        }

        @Override
        public void crs(GeoJsonTokens tokens) {
            tokens.skipValue();
        }
    }
}
