package vn.datnuoc.samples;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.formats.GeoTiffWriter;
import vn.datnuoc.engine.formats.Marking;
import vn.datnuoc.engine.formats.RasterGrid;
import vn.datnuoc.engine.formats.SampleType;

/** {@code vt:ndvi}: forest high, rice in between, shrimp ponds low, rivers below zero, the sea without a value. */
final class NdviRaster {
    private static final double PIXEL_METERS = 100;
    private static final double NO_DATA = -9999;
    private final RasterGrid grid;
    private final IndexedPointInAreaLocator land;
    private final IndexedPointInAreaLocator rivers;
    private final LandCover cover;

    NdviRaster(Province province, List<Waterway> waterways, LandCover cover) {
        this.grid = grid(province);
        this.land = new IndexedPointInAreaLocator(province.land());
        this.rivers = new IndexedPointInAreaLocator(surfaces(waterways));
        this.cover = cover;
    }

    /** Hectares that cover the land of the province. */
    static RasterGrid grid(Province province) {
        Envelope extent = province.land().getEnvelopeInternal();
        return RasterGrid.covering(
                new BoundingBox(
                        Math.floor(extent.getMinX() / 1000) * 1000,
                        Math.floor(extent.getMinY() / 1000) * 1000,
                        Math.ceil(extent.getMaxX() / 1000) * 1000,
                        Math.ceil(extent.getMaxY() / 1000) * 1000,
                        CrsCode.VN2000_CA_MAU),
                PIXEL_METERS);
    }

    /** The rivers that are wide enough to be seen in a picture of hectares. */
    static Geometry surfaces(List<Waterway> waterways) {
        return Vn2000.union(waterways.stream()
                .filter(waterway -> waterway.rank() == 1)
                .map(waterway -> waterway.course().buffer(waterway.widthMeters() / 2 + 30))
                .toList());
    }

    void write(Path file, LocalDate day, Marking marking) {
        ValueNoise weather = new ValueNoise("ndvi " + day, 2_100);
        ValueNoise crops = new ValueNoise("ndvi crops " + day, 400);
        GeoTiffWriter.write(
                file,
                grid,
                SampleType.FLOAT32,
                OptionalDouble.of(NO_DATA),
                1,
                (band, row, values) -> {
                    double y = grid.north() - (row + 0.5) * PIXEL_METERS;
                    for (int column = 0; column < values.length; column++) {
                        values[column] = value(grid.west() + (column + 0.5) * PIXEL_METERS, y, weather, crops);
                    }
                },
                marking);
    }

    private double value(double x, double y, ValueNoise weather, ValueNoise crops) {
        Coordinate place = new Coordinate(x, y);
        if (land.locate(place) == Location.EXTERIOR) {
            return Double.NaN;
        }
        if (rivers.locate(place) != Location.EXTERIOR) {
            return Rounding.to(-0.16 + 0.06 * cover.field(place), 0.01);
        }
        return Rounding.to(green(place, crops.cellAt(x, y)) + 0.08 * (weather.at(x, y) - 0.5), 0.01);
    }

    private double green(Coordinate place, double crop) {
        double field = cover.field(place);
        return switch (cover.at(place)) {
            case MANGROVE -> 0.62 + 0.14 * cover.region(place);
            case MELALEUCA -> 0.64 + 0.14 * field;
            case SETTLEMENT -> 0.10 + 0.22 * field;
            case ORCHARD -> cover.isFresh(place) ? 0.58 : 0.45 + 0.2 * field;
            case RICE -> 0.28 + 0.16 * cover.region(place) + 0.16 * crop;
            case PONDS, WATER, MUDFLAT, BARE -> 0.03 + 0.15 * field;
        };
    }
}
