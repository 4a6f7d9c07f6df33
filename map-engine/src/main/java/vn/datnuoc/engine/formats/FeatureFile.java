package vn.datnuoc.engine.formats;

import java.nio.file.Path;
import vn.datnuoc.engine.LayerSource.RowSink;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;

/**
 * A file of features or rows that somebody handed in: GeoPackage, GeoJSON, newline-delimited GeoJSON or a zipped Shapefile. Nothing in
 * it is trusted: whatever is wrong with it is an {@link UnreadableFileException} or a problem in the {@link ReadReport}.
 * Used by one thread; closed by whoever opened it.
 */
public sealed interface FeatureFile extends AutoCloseable permits GeoPackageFile, GeoJsonFile, ShapefileZip {

    /** Stands where a reference system is asked for and there are no coordinates. */
    CrsCode CRS_OF_TABLES = CrsCode.WGS84;

    /**
     * Opens a file by what is in it, whatever its name.
     *
     * @throws UnreadableFileException when it is none of the formats, damaged, or does not tell its reference system
     */
    static FeatureFile open(Path file) {
        return switch (FileKind.of(file)) {
            case GEOPACKAGE -> GeoPackageFile.open(file);
            case GEOJSON -> GeoJsonFile.open(file);
            case ZIP -> ShapefileZip.open(file);
            case TIFF ->
                throw new UnreadableFileException(
                        UnreadableFileException.Reason.UNSUPPORTED, file, "", "a GeoTIFF is a raster, not features");
        };
    }

    /** Attributes with titles equal to their names, and the kind of the layer's geometries. */
    Schema schema();

    /** Says nothing when the schema has no geometry. */
    CrsCode crs();

    /** Number of rows, or -1 where only reading tells. */
    long rowsHint();

    /**
     * Gives every row, geometries as the multi form of the schema's kind without heights and measures, x east. Rows with a
     * problem are given like the others. A feature without an id gets its row number, counted from 1.
     */
    ReadReport read(RowSink sink);

    @Override
    void close();
}
