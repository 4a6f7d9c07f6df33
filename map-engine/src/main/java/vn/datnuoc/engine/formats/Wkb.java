package vn.datnuoc.engine.formats;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import vn.datnuoc.engine.GeometryKind;

/** Reads well-known binary, ISO and extended, into a {@link FlatGeometry}. Counts are checked before they are believed. */
final class Wkb {
    static final int POINT = 1;
    static final int LINE_STRING = 2;
    static final int POLYGON = 3;
    static final int MULTI_POINT = 4;
    static final int MULTI_LINE_STRING = 5;
    static final int MULTI_POLYGON = 6;

    private static final int EXTENDED_Z = 0x80000000;
    private static final int EXTENDED_M = 0x40000000;
    private static final int EXTENDED_SRID = 0x20000000;
    private static final int EXTENDED_FLAGS = EXTENDED_Z | EXTENDED_M | EXTENDED_SRID;

    private final ByteBuffer in;
    private final FlatGeometry out;
    private boolean droppedOrdinates;

    private Wkb(ByteBuffer in, FlatGeometry out) {
        this.in = in;
        this.out = out;
    }

    /**
     * Reads one geometry from the buffer's position on.
     *
     * @return whether heights or measures were dropped
     * @throws MalformedGeometryException when the bytes are no geometry that a layer can hold
     */
    static boolean read(ByteBuffer in, FlatGeometry out) {
        Wkb wkb = new Wkb(in, out);
        try {
            wkb.geometry();
        } catch (BufferUnderflowException e) {
            throw new MalformedGeometryException("the geometry ends too early", e);
        }
        return wkb.droppedOrdinates;
    }

    /** Type code of a WKB geometry, without its dimension flags. */
    static int typeOf(int code) {
        return (code & ~EXTENDED_FLAGS) % 1000;
    }

    private void geometry() {
        int code = header();
        switch (typeOf(code)) {
            case POINT, MULTI_POINT -> out.clear(GeometryKind.POINT);
            case LINE_STRING, MULTI_LINE_STRING -> out.clear(GeometryKind.MULTI_LINE_STRING);
            case POLYGON, MULTI_POLYGON -> out.clear(GeometryKind.MULTI_POLYGON);
            default -> throw new MalformedGeometryException("geometry type " + code + " is not supported");
        }
        switch (typeOf(code)) {
            case POINT -> point(code);
            case LINE_STRING -> sequence(code);
            case POLYGON -> polygon(code);
            default -> parts(typeOf(code) - 3);
        }
    }

    private int header() {
        in.order(in.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int code = in.getInt();
        if ((code & EXTENDED_SRID) != 0) {
            in.getInt();
        }
        return code;
    }

    private void parts(int type) {
        int parts = count(9);
        for (int i = 0; i < parts; i++) {
            int code = header();
            if (typeOf(code) != type) {
                throw new MalformedGeometryException("part " + (i + 1) + " of a multi geometry has type " + code);
            }
            switch (type) {
                case POINT -> point(code);
                case LINE_STRING -> sequence(code);
                default -> polygon(code);
            }
        }
    }

    private void point(int code) {
        int skipped = (ordinates(code) - 2) * Double.BYTES;
        double x = in.getDouble();
        double y = in.getDouble();
        skip(skipped);
        // an empty point has no count in WKB; it is written as two NaN
        if (!Double.isNaN(x) || !Double.isNaN(y)) {
            out.add(x, y);
            out.endRing();
        }
    }

    private void polygon(int code) {
        int rings = count(4);
        for (int i = 0; i < rings; i++) {
            sequence(code);
        }
        out.endPolygon();
    }

    private void sequence(int code) {
        int ordinates = ordinates(code);
        int points = count(ordinates * Double.BYTES);
        int skipped = (ordinates - 2) * Double.BYTES;
        for (int i = 0; i < points; i++) {
            out.add(in.getDouble(), in.getDouble());
            skip(skipped);
        }
        if (points > 0) {
            out.endRing();
        }
    }

    private void skip(int bytes) {
        if (bytes > in.remaining()) {
            throw new BufferUnderflowException();
        }
        in.position(in.position() + bytes);
    }

    private int ordinates(int code) {
        int iso = (code & ~EXTENDED_FLAGS) / 1000;
        boolean z = (code & EXTENDED_Z) != 0 || iso == 1 || iso == 3;
        boolean m = (code & EXTENDED_M) != 0 || iso == 2 || iso == 3;
        droppedOrdinates |= z || m;
        return 2 + (z ? 1 : 0) + (m ? 1 : 0);
    }

    /** A count of things of at least so many bytes each: more than fit into the rest are not believed. */
    private int count(int bytesEach) {
        int count = in.getInt();
        if (count < 0 || (long) count * bytesEach > in.remaining()) {
            throw new MalformedGeometryException(
                    "a count of " + Integer.toUnsignedLong(count) + " where only " + in.remaining() + " bytes follow");
        }
        return count;
    }
}
