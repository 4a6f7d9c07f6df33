package vn.datnuoc.engine.formats;

/** The {@code coordinates} member of a GeoJSON geometry. */
final class GeoJsonCoordinates {
    private static final long UNITS = 1_000_000_000L;

    private final FlatGeometry geometry;
    private final StringBuilder out;

    private GeoJsonCoordinates(FlatGeometry geometry, StringBuilder out) {
        this.geometry = geometry;
        this.out = out;
    }

    /** @param buffer overwritten; the caller keeps it for the next geometry */
    static String of(FlatGeometry geometry, StringBuilder buffer) {
        buffer.setLength(0);
        GeoJsonCoordinates coordinates = new GeoJsonCoordinates(geometry, buffer);
        switch (geometry.kind) {
            case POINT -> coordinates.point();
            case MULTI_LINE_STRING -> coordinates.sequences(0, geometry.rings, false);
            case MULTI_POLYGON -> coordinates.polygons();
            case NONE -> throw new IllegalStateException("a geometry without a kind");
        }
        return buffer.toString();
    }

    private void point() {
        if (geometry.isEmpty()) {
            out.append("[]");
        } else {
            position(0);
        }
    }

    private void polygons() {
        out.append('[');
        for (int polygon = 0; polygon < geometry.polygons; polygon++) {
            out.append(polygon == 0 ? "" : ",");
            sequences(geometry.firstRing(polygon), geometry.polygonEnds[polygon], true);
        }
        out.append(']');
    }

    private void sequences(int from, int to, boolean rings) {
        out.append('[');
        for (int i = from; i < to; i++) {
            out.append(i == from ? "" : ",");
            // RFC 7946, 3.1.6: exterior rings counter-clockwise, interior rings clockwise
            boolean reverse = rings && (geometry.signedArea(i) < 0) == (i == from);
            sequence(i, reverse);
        }
        out.append(']');
    }

    private void sequence(int ring, boolean reverse) {
        int first = geometry.ringStart(ring);
        int last = geometry.ringEnds[ring] - 1;
        out.append('[');
        for (int i = first; i <= last; i++) {
            out.append(i == first ? "" : ",");
            position(reverse ? last - (i - first) : i);
        }
        out.append(']');
    }

    private void position(int point) {
        out.append('[');
        number(geometry.x(point));
        out.append(',');
        number(geometry.y(point));
        out.append(']');
    }

    /** Rounded to nine decimals, without zeros at the end. */
    private void number(double value) {
        long units = Math.round(value * UNITS);
        if (units < 0) {
            out.append('-');
            units = -units;
        }
        out.append(units / UNITS);
        long fraction = units % UNITS;
        if (fraction != 0) {
            decimals(fraction);
        }
    }

    private void decimals(long fraction) {
        out.append('.');
        long rest = fraction;
        for (long unit = UNITS / 10; rest > 0; unit /= 10) {
            out.append((char) ('0' + rest / unit));
            rest %= unit;
        }
    }
}
