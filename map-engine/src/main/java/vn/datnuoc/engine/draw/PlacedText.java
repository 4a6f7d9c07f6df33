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

    /** Around the letters, which lie a little above or below the middle. */
    static OrientedBox box(TextOutline text, double x, double y, double angle, double halo) {
        double down = (text.top() + text.bottom()) / 2;
        double halfHeight = (text.bottom() - text.top()) / 2;
        return new OrientedBox(
                x - down * Math.sin(angle),
                y + down * Math.cos(angle),
                text.width() / 2 + halo,
                halfHeight + halo,
                angle);
    }

    /** Closed rings. */
    List<double[]> rings() {
        List<double[]> rings = new ArrayList<>();
        parts.forEach(part -> rings.addAll(part.text.at(part.x, part.y, part.angle)));
        return rings;
    }
}
