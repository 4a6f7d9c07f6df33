package vn.datnuoc.engine.draw;

import java.awt.Color;
import java.util.Optional;
import vn.datnuoc.engine.crs.BoundingBox;

/**
 * What part of the world a picture shows, and how large it is.
 *
 * @param background absent for a transparent picture
 */
public record MapView(BoundingBox bbox, int widthPx, int heightPx, Optional<Color> background) {

    public MapView {
        if (widthPx < 1 || heightPx < 1 || !(bbox.width() > 0) || !(bbox.height() > 0)) {
            throw new IllegalArgumentException("a picture has at least one pixel and shows a box with an inside");
        }
    }
}
