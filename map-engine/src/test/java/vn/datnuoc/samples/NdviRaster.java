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
    /** North of this, canals are fresh and there is rice; south of it, ponds. */
    private static final double FRESH_WATER_NORTHING = 1_008_000;

    private static final List<Coordinate> MELALEUCA = List.of(Vn2000.at(104.955, 9.245), Vn2000.at(104.925, 9.425));
    private static final Coordinate CAPE = Vn2000.at(104.80, 8.64);

    private final RasterGrid grid;
    private final IndexedPointInAreaLocator land;
    private final IndexedPointInAreaLocator behindTheMangrove;
    private final IndexedPointInAreaLocator rivers;
    private final List<Coordinate> towns;
    private final ValueNoise regions = new ValueNoise("ndvi regions", 3_200);
    private final ValueNoise climate = new ValueNoise("ndvi climate", 11_000);
    private final ValueNoise groves = new ValueNoise("ndvi groves", 1_100);
    private final ValueNoise fields = new ValueNoise("ndvi fields", 400);

    NdviRaster(Province province, List<Waterway> waterways, List<Commune> communes) {
        Envelope extent = province.land().getEnvelopeInternal();
        grid = RasterGrid.covering(
                new BoundingBox(
                        Math.floor(extent.getMinX() / 1000) * 1000,
                        Math.floor(extent.getMinY() / 1000) * 1000,
                        Math.ceil(extent.getMaxX() / 1000) * 1000,
                        Math.ceil(extent.getMaxY() / 1000) * 1000,
                        CrsCode.VN2000_CA_MAU),
                PIXEL_METERS);
        land = new IndexedPointInAreaLocator(province.land());
        behindTheMangrove = new IndexedPointInAreaLocator(
                Vn2000.union(province.source().land()).buffer(-700));
        rivers = new IndexedPointInAreaLocator(surfaces(waterways));
        towns = communes.stream().filter(Commune::ward).map(Commune::centre).toList();
    }

    private static Geometry surfaces(List<Waterway> waterways) {
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
            return Rounding.to(-0.16 + 0.06 * fields.cellAt(x, y), 0.01);
        }
        return Rounding.to(cover(place, crops.cellAt(x, y)) + 0.08 * (weather.at(x, y) - 0.5), 0.01);
    }

    private double cover(Coordinate place, double crop) {
        double region = regions.at(place.x, place.y);
        double field = fields.cellAt(place.x, place.y);
        if (behindTheMangrove.locate(place) == Location.EXTERIOR || place.distance(CAPE) < 9_000 + 5_000 * region) {
            return 0.62 + 0.14 * region;
        }
        if (MELALEUCA.stream().anyMatch(forest -> place.distance(forest) < 4_500 + 7_000 * region)) {
            return 0.64 + 0.14 * field;
        }
        if (towns.stream().anyMatch(town -> place.distance(town) < 900 + 1_500 * region)) {
            return 0.10 + 0.22 * field;
        }
        if (place.y < FRESH_WATER_NORTHING + 22_000 * (climate.at(place.x, place.y) - 0.5)) {
            return groves.at(place.x, place.y) > 0.68 ? 0.45 + 0.2 * field : 0.03 + 0.15 * field;
        }
        return field > 0.84 ? 0.58 : 0.28 + 0.16 * region + 0.16 * crop;
    }
}
