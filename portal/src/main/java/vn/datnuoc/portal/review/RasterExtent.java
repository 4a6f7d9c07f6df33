package vn.datnuoc.portal.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.raster.RasterReader;

/** What a draft must know of a GeoTIFF. */
final class RasterExtent {

    private RasterExtent() {}

    static BoundingBox of(Path geoTiff) {
        try (RasterReader raster = RasterReader.open(geoTiff)) {
            return raster.grid().extent();
        }
    }

    /** By its first bytes, whatever its name: TIFF or BigTIFF, in either byte order. */
    static boolean isTiff(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4
                    && (head[0] == 'I' && head[1] == 'I' && (head[2] == 42 || head[2] == 43)
                            || head[0] == 'M' && head[1] == 'M' && (head[3] == 42 || head[3] == 43));
        }
    }
}
