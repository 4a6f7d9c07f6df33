package vn.datnuoc.portal.exports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.formats.GeoTiffWriter;
import vn.datnuoc.engine.formats.RasterFile;
import vn.datnuoc.engine.formats.RasterGrid;
import vn.datnuoc.engine.formats.SampleType;
import vn.datnuoc.portal.server.Problem;

/** Writes the pictures of a raster layer, one GeoTIFF for each day, cut to the box and to the granted area. */
final class RasterData {

    private RasterData() {}

    static List<DataFile> write(Particulars particulars, GuardedLayer layer, Path folder, Progress progress) {
        List<DataFile> files = new ArrayList<>();
        for (LocalDate time : layer.layer().rasterTimes()) {
            Path file = folder.resolve(particulars.export().fileStem() + "." + time + ".data.part");
            String table = layer.layer().name().toString().replace(':', '_');
            write(particulars, layer, time, file, progress);
            files.add(new DataFile(
                    table + "_" + time + ".tif", file, layer.layer().crs(), 0));
        }
        return files;
    }

    private static void write(
            Particulars particulars, GuardedLayer layer, LocalDate time, Path file, Progress progress) {
        try (RasterFile raster = RasterFile.open(layer.raster(time))) {
            Window window = window(raster.grid(), particulars.export().request().box());
            GeoTiffWriter.write(
                    file,
                    window.grid(raster.grid()),
                    canLackValues(raster) ? raster.type() : SampleType.FLOAT32,
                    raster.nodata(),
                    raster.bands(),
                    pixels(raster, window, inside(layer), progress),
                    particulars.marking());
        }
    }

    private static boolean canLackValues(RasterFile raster) {
        return raster.nodata().isPresent() || raster.type().isFloatingPoint();
    }

    private static GeoTiffWriter.Pixels pixels(
            RasterFile raster, Window window, Predicate<Coordinate> inside, Progress progress) {
        RasterGrid grid = raster.grid();
        return (band, row, values) -> {
            progress.look();
            for (int i = 0; i < values.length; i++) {
                int column = window.column + i;
                int sourceRow = window.row + row;
                boolean seen = inside.test(centre(grid, column, sourceRow));
                values[i] = seen ? raster.value(0, band, column, sourceRow) : Double.NaN;
            }
        };
    }

    private static Coordinate centre(RasterGrid grid, int column, int row) {
        return new Coordinate(
                grid.west() + (column + 0.5) * grid.pixelWidth(), grid.north() - (row + 0.5) * grid.pixelHeight());
    }

    /** Whether a place is in the granted area; the layer's own reference system, x east. */
    private static Predicate<Coordinate> inside(GuardedLayer layer) {
        Optional<Geometry> area = layer.area();
        if (area.isEmpty()) {
            return place -> true;
        }
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(area.get());
        GeometryFactory points = new GeometryFactory();
        return place -> prepared.contains(points.createPoint(place));
    }

    /** @throws Problem when the box lies beside the raster */
    private static Window window(RasterGrid grid, Optional<BoundingBox> box) {
        Envelope extent = grid.extent().envelope();
        Envelope wanted =
                box.map(b -> b.in(grid.crs()).envelope()).orElse(extent).intersection(extent);
        int column = (int) Math.floor((wanted.getMinX() - grid.west()) / grid.pixelWidth());
        int row = (int) Math.floor((grid.north() - wanted.getMaxY()) / grid.pixelHeight());
        int endColumn = (int) Math.ceil((wanted.getMaxX() - grid.west()) / grid.pixelWidth());
        int endRow = (int) Math.ceil((grid.north() - wanted.getMinY()) / grid.pixelHeight());
        if (wanted.isNull() || endColumn <= column || endRow <= row) {
            throw Problem.badParameter("bbox", box.toString(), "a box that meets the raster expected");
        }
        return new Window(
                column, row, Math.min(endColumn, grid.widthPx()) - column, Math.min(endRow, grid.heightPx()) - row);
    }

    /** A rectangle of pixels of a raster. */
    private record Window(int column, int row, int widthPx, int heightPx) {
        RasterGrid grid(RasterGrid whole) {
            return whole.part(column, row, widthPx, heightPx);
        }
    }
}
