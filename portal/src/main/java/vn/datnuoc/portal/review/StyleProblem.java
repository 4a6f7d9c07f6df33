package vn.datnuoc.portal.review;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.raster.RasterReader;
import vn.datnuoc.engine.style.CompiledStyle;
import vn.datnuoc.engine.style.Style;
import vn.datnuoc.engine.style.StyleException;
import vn.datnuoc.portal.catalogue.Description;

/** Why the data of a draft cannot be drawn in its style, for whoever uploads them. */
final class StyleProblem {
    private StyleProblem() {}

    /** An attribute that is not there, or a filter that cannot be meant of it. */
    static Optional<String> of(Description description, Schema schema) {
        return found(description, style -> CompiledStyle.requireFits(style, schema));
    }

    /** A band that is not there. */
    static Optional<String> of(Description description, Path geoTiff) {
        return found(description, style -> {
            try (RasterReader raster = RasterReader.open(geoTiff)) {
                style.requireFits(raster.bands());
            }
        });
    }

    private static Optional<String> found(Description description, Consumer<Style> check) {
        try {
            if (!description.sld().isEmpty()) {
                check.accept(Style.parse(description.sld()));
            }
            return Optional.empty();
        } catch (StyleException e) {
            return Optional.of(
                    "kiểu hiển thị không hợp với dữ liệu / the style does not fit the data: " + e.getMessage());
        }
    }
}
