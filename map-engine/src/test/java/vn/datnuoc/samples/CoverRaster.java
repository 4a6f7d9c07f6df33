package vn.datnuoc.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import vn.datnuoc.engine.formats.GeoTiffWriter;
import vn.datnuoc.engine.formats.Marking;
import vn.datnuoc.engine.formats.RasterGrid;
import vn.datnuoc.engine.formats.SampleType;
import vn.datnuoc.samples.LandCover.Cover;

/** {@code vt:lop_phu}: one byte for each hectare, the number of its {@link Cover}; 0 at sea. */
final class CoverRaster {
    private static final double NO_DATA = 0;
    private static final double PIXEL_METERS = 100;
    private static final double MUDFLAT_METERS = 900;

    private final LandCover cover;
    private final RasterGrid grid;
    private final IndexedPointInAreaLocator land;
    private final IndexedPointInAreaLocator shallows;
    private final IndexedPointInAreaLocator rivers;
    private final IndexedPointInAreaLocator villages;

    CoverRaster(Ground ground, LandCover cover) {
        this.cover = cover;
        this.grid = NdviRaster.grid(ground.province());
        this.land = new IndexedPointInAreaLocator(ground.province().land());
        this.shallows = new IndexedPointInAreaLocator(shallows(ground.province()));
        this.rivers = new IndexedPointInAreaLocator(NdviRaster.surfaces(ground.waterways()));
        this.villages = new IndexedPointInAreaLocator(LandBlocks.villages(ground.communes()));
    }

    /** Mud that falls dry lies where the shore grows: around the cape. */
    private static Geometry shallows(Province province) {
        Geometry cape = Outlines.round(LandCover.CAPE, 13_000, 48);
        return Vn2000.commonArea(cape, province.land().buffer(MUDFLAT_METERS));
    }

    void write(Path file, Marking marking) {
        GeoTiffWriter.write(
                file,
                grid,
                SampleType.BYTE,
                OptionalDouble.of(NO_DATA),
                1,
                (band, row, values) -> {
                    double y = grid.north() - (row + 0.5) * PIXEL_METERS;
                    for (int column = 0; column < values.length; column++) {
                        values[column] = value(new Coordinate(grid.west() + (column + 0.5) * PIXEL_METERS, y));
                    }
                },
                marking);
    }

    private double value(Coordinate place) {
        if (land.locate(place) == Location.EXTERIOR) {
            return shallows.locate(place) == Location.EXTERIOR ? Double.NaN : number(Cover.MUDFLAT);
        }
        return number(onLand(place));
    }

    private Cover onLand(Coordinate place) {
        if (rivers.locate(place) != Location.EXTERIOR) {
            return Cover.WATER;
        }
        if (villages.locate(place) != Location.EXTERIOR) {
            return Cover.SETTLEMENT;
        }
        Cover here = cover.at(place);
        boolean fallow = (here == Cover.RICE || here == Cover.PONDS) && cover.field(place) < 0.015;
        return fallow ? Cover.BARE : here;
    }

    private static double number(Cover cover) {
        return List.of(Cover.values()).indexOf(cover) + 1;
    }
}
