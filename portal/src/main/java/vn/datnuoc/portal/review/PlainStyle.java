package vn.datnuoc.portal.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.Schema;

/** How a layer is drawn that was handed in without a style. */
final class PlainStyle {

    private PlainStyle() {}

    /** Empty for a table. @param schema absent for a raster layer */
    static String of(Optional<Schema> schema) {
        return schema.map(Schema::geometry).map(PlainStyle::of).orElseGet(() -> text("raster"));
    }

    private static String of(GeometryKind kind) {
        return switch (kind) {
            case POINT -> text("point");
            case MULTI_LINE_STRING -> text("line");
            case MULTI_POLYGON -> text("polygon");
            case NONE -> "";
        };
    }

    private static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(PlainStyle.class.getResourceAsStream("/styles/" + name + ".sld"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the plain style " + name, e);
        }
    }
}
