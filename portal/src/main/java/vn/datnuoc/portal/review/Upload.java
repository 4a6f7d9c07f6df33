package vn.datnuoc.portal.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.portal.catalogue.Description;

/**
 * A layer as somebody hands it in.
 *
 * @param description without schema, CRS and rasters, which the files tell
 * @param vector the file of a vector layer; absent for a raster layer
 * @param rasters GeoTIFF by day
 * @param titles titles and order of the attributes; absent: as in the file
 * @param position on the map and among the layers of its component, the top first, when it becomes a new one
 */
public record Upload(
        LayerName name,
        Description description,
        Optional<Path> vector,
        Map<LocalDate, Path> rasters,
        Optional<vn.datnuoc.engine.Schema> titles,
        int position) {

    public Upload {
        rasters = Map.copyOf(rasters);
    }
}
