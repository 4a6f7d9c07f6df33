package vn.datnuoc.portal.exports;

import java.nio.file.Path;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.feature.Feature;
import vn.datnuoc.engine.feature.FeatureCursor;
import vn.datnuoc.engine.feature.FeatureQuery;
import vn.datnuoc.engine.formats.CsvWriter;
import vn.datnuoc.engine.formats.FeatureWriter;
import vn.datnuoc.engine.formats.GeoJsonWriter;
import vn.datnuoc.engine.formats.GeoPackageWriter;

/** Writes the features of a vector layer, one by one, into one file. */
final class FeatureData {

    private FeatureData() {}

    /** @param progress hears of every feature and throws to stop the work */
    static DataFile write(Particulars particulars, GuardedLayer layer, Path file, Progress progress) {
        ExportRequest request = particulars.export().request();
        FeatureQuery query = ExportGate.query(request, layer);
        progress.total(layer.count(query));
        String table = layer.layer().name().toString().replace(':', '_');
        CrsCode crs = query.crs().orElse(layer.layer().crs());
        try (FeatureWriter writer = writer(particulars, layer.schema(), crs, table, file);
                FeatureCursor features = layer.features(query)) {
            while (features.hasNext()) {
                Feature feature = features.next();
                writer.row(feature.fid(), feature.geometry(), feature.values());
                progress.oneMore();
            }
            writer.finish();
        }
        return new DataFile(table + "." + request.format().extension(), file, crs, progress.done());
    }

    private static FeatureWriter writer(Particulars particulars, Schema schema, CrsCode crs, String table, Path file) {
        return switch (particulars.export().request().format()) {
            case GEOJSON -> GeoJsonWriter.create(file, table, schema, crs, particulars.marking());
            case CSV -> CsvWriter.create(file, schema);
            default ->
                GeoPackageWriter.create(
                        file,
                        table,
                        particulars.layer().titleVi(),
                        schema,
                        crs,
                        particulars.marking(),
                        particulars.issued());
        };
    }
}
