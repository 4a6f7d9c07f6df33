package vn.datnuoc.engine.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a text would stand: as a whole, or letter by letter along a line.
 *
 * @param x,y its middle
 * @param boxes what it covers, its halo included
 */
record PlacedText(List<Part> parts, List<OrientedBox> boxes, double x, double y) {

    /** @param angle radians clockwise */
    record Part(TextOutline text, double x, double y, double angle) {}

    static PlacedText whole(TextOutline text, double x, double y, double angle, double halo) {
        return new PlacedText(List.of(new Part(text, x, y, angle)), List.of(box(text, x, y, angle, halo)), x, y);
    }

    static OrientedBox box(TextOutline text, double x, double y, double angle, double halo) {
        return new OrientedBox(x, y, text.width() / 2 + halo, text.height() / 2 + halo, angle);
    }

    /** Closed rings. */
    List<double[]> rings() {
        List<double[]> rings = new ArrayList<>();
        parts.forEach(part -> rings.addAll(part.text.at(part.x, part.y, part.angle)));
        return rings;
    }
}
