package vn.datnuoc.engine.draw;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;
import vn.datnuoc.engine.style.CompiledStyle;
import vn.datnuoc.engine.style.Style;

/** One layer of a picture, already cut to what its viewer may see. */
public sealed interface DrawnLayer {

    /** Only what lies inside is drawn, cut at its edge; in the layer's own reference system. Absent: everything. */
    Optional<Geometry> area();

    /** The layer's own reference system. */
    CrsCode crs();

    /** @param rows only these rows exist; absent: all */
    record Features(FeatureSnapshot snapshot, CompiledStyle style, Optional<BitSet> rows, Optional<Geometry> area)
            implements DrawnLayer {

        @Override
        public CrsCode crs() {
            return snapshot.crs();
        }
    }

    /** @param file GeoTIFF */
    record Raster(Path file, CrsCode crs, Style style, Optional<Geometry> area) implements DrawnLayer {}
}
