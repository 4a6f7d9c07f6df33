package vn.datnuoc.engine.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.formats.GeoTiffWriter.GeoKey;
import vn.datnuoc.engine.formats.UnreadableFileException.Reason;

/** Where a GeoTIFF says that its pixels lie: tie point and scale, or a matrix without rotation; the code in its geokeys. */
final class GeoReference {
    private final Path file;
    private final TiffDirectory directory;
    private final Map<Integer, Integer> keys = new HashMap<>();
    private String citations = "";

    private GeoReference(Path file, TiffDirectory directory) throws IOException {
        this.file = file;
        this.directory = directory;
        readKeys();
    }

    static RasterGrid grid(Path file, TiffDirectory directory, int widthPx, int heightPx) throws IOException {
        return new GeoReference(file, directory).grid(widthPx, heightPx);
    }

    /** GeoTIFF 1.1, 7.1: four numbers of head, then four per key. */
    private void readKeys() throws IOException {
        long[] numbers = directory.numbers(TiffTag.GEO_KEYS);
        for (int i = 4; i + 3 < numbers.length; i += 4) {
            if (numbers[i + 1] == 0) {
                keys.put((int) numbers[i], (int) numbers[i + 3]);
            }
        }
        citations = directory.text(TiffTag.GEO_ASCII);
    }

    private RasterGrid grid(int widthPx, int heightPx) throws IOException {
        double[] origin = origin();
        boolean points = keys.getOrDefault(GeoKey.RASTER_TYPE, 1) == GeoKey.PIXEL_IS_POINT;
        double half = points ? 0.5 : 0;
        double west = origin[0] - half * origin[2];
        double north = origin[1] + half * origin[3];
        boolean sound = Double.isFinite(west) && Double.isFinite(north) && origin[2] > 0 && origin[3] > 0;
        if (!sound || !Double.isFinite(origin[2] * widthPx) || !Double.isFinite(origin[3] * heightPx)) {
            throw notNorthUp("pixels of " + origin[2] + " x " + origin[3] + " at " + west + " " + north);
        }
        return new RasterGrid(crs(), west, north, origin[2], origin[3], widthPx, heightPx);
    }

    /** x, y of the north-west corner (or pixel centre), width and height of a pixel. */
    private double[] origin() throws IOException {
        double[] scale = directory.doubles(TiffTag.MODEL_PIXEL_SCALE);
        double[] tie = directory.doubles(TiffTag.MODEL_TIEPOINT);
        double[] matrix = directory.doubles(TiffTag.MODEL_TRANSFORMATION);
        if (matrix.length == 16 && matrix[1] == 0 && matrix[4] == 0) {
            return new double[] {matrix[3], matrix[7], matrix[0], -matrix[5]};
        } else if (matrix.length == 0 && scale.length >= 2 && tie.length == 6) {
            return new double[] {tie[3] - tie[0] * scale[0], tie[4] + tie[1] * scale[1], scale[0], scale[1]};
        }
        throw notNorthUp("one tie point and a pixel scale, or a matrix without rotation, expected");
    }

    private UnreadableFileException notNorthUp(String what) {
        return new UnreadableFileException(Reason.NOT_NORTH_UP, file, "georeference", what);
    }

    private CrsCode crs() {
        int code = keys.getOrDefault(GeoKey.PROJECTED_CRS, keys.getOrDefault(GeoKey.GEODETIC_CRS, 0));
        if (code > 0 && code != GeoKey.USER_DEFINED) {
            return new CrsCode("EPSG:" + code);
        }
        return citedSystem()
                .map(ReferenceSystem::code)
                .orElseThrow(() -> new UnreadableFileException(
                        Reason.UNKNOWN_CRS, file, "geokeys", "a reference system with an EPSG code expected"));
    }

    private Optional<ReferenceSystem> citedSystem() {
        for (String citation : citations.split("\\|", -1)) {
            Optional<ReferenceSystem> system = ReferenceSystem.named(citation.replaceFirst("^.*= *", ""));
            if (system.isPresent()) {
                return system;
            }
        }
        return Optional.empty();
    }
}
