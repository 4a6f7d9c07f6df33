package vn.datnuoc.engine.formats;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import vn.datnuoc.engine.GeometryKind;

/** Reads a .shp one record after the other ("ESRI Shapefile Technical Description", July 1998). Closed by its user. */
final class ShapeRecords implements AutoCloseable {
    private static final int HEADER_BYTES = 100;
    private static final int FILE_CODE = 9994;
    private static final int MAX_RECORD_BYTES = 64 << 20;

    private final DataInputStream in;
    /** 1 point, 3 lines, 5 polygon, 8 points; 10 more with Z, 20 more with M */
    private final int type;
    /** bytes of records that are still to come, by the header */
    private long left;

    private final FlatGeometry rings = new FlatGeometry();

    ShapeRecords(InputStream stream) throws IOException {
        this.in = new DataInputStream(stream);
        ByteBuffer header = bytes(HEADER_BYTES);
        if (header.getInt(0) != FILE_CODE) {
            throw new IOException("file code " + FILE_CODE + " expected, got " + header.getInt(0));
        }
        this.left = Integer.toUnsignedLong(header.getInt(24)) * 2 - HEADER_BYTES;
        this.type = header.order(ByteOrder.LITTLE_ENDIAN).getInt(32);
    }

    /** What a layer of these shapes holds; absent for null shapes and patches. */
    Optional<GeometryKind> kind() {
        return switch (type) {
            case 1, 11, 21, 8, 18, 28 -> Optional.of(GeometryKind.POINT);
            case 3, 13, 23 -> Optional.of(GeometryKind.MULTI_LINE_STRING);
            case 5, 15, 25 -> Optional.of(GeometryKind.MULTI_POLYGON);
            default -> Optional.empty();
        };
    }

    boolean hasHeights() {
        return type > 10;
    }

    boolean hasNext() {
        return left >= 8;
    }

    /**
     * Reads the next record; a null shape leaves the geometry empty.
     *
     * @throws MalformedGeometryException when the record holds no shape of the file's type; the next one may be read
     */
    void next(FlatGeometry out) throws IOException {
        ByteBuffer header = bytes(8);
        long length = Integer.toUnsignedLong(header.getInt(4)) * 2;
        if (length < 4 || length > MAX_RECORD_BYTES || length > left - 8) {
            throw new IOException("a record of " + length + " bytes where " + (left - 8) + " follow");
        }
        left -= 8 + length;
        ByteBuffer record = bytes((int) length).order(ByteOrder.LITTLE_ENDIAN);
        out.clear(kind().orElse(GeometryKind.POINT));
        int shape = record.getInt();
        if (shape == 0) {
            return;
        } else if (shape != type) {
            throw new MalformedGeometryException("shape type " + shape + " where the file holds " + type);
        }
        shape(record, out);
    }

    private void shape(ByteBuffer record, FlatGeometry out) {
        try {
            switch (type % 10) {
                case 1 -> point(record, out);
                case 8 -> points(record, out);
                case 3 -> parts(record, out);
                default -> {
                    rings.clear(GeometryKind.MULTI_LINE_STRING);
                    parts(record, rings);
                    ShapeRings.assemble(rings, out);
                }
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new MalformedGeometryException("the shape ends too early", e);
        }
    }

    private static void point(ByteBuffer record, FlatGeometry out) {
        out.add(record.getDouble(), record.getDouble());
        out.endRing();
    }

    private static void points(ByteBuffer record, FlatGeometry out) {
        int points = count(record.getInt(36), 16, record);
        record.position(40);
        for (int i = 0; i < points; i++) {
            point(record, out);
        }
    }

    /** Type 4 bytes, box 32, counts of parts and points, where each part begins, points. */
    private static void parts(ByteBuffer record, FlatGeometry out) {
        int parts = count(record.getInt(36), 4, record);
        int points = count(record.getInt(40), 16, record);
        int coordinates = 44 + parts * 4;
        for (int part = 0; part < parts; part++) {
            int from = record.getInt(44 + part * 4);
            int to = part + 1 < parts ? record.getInt(48 + part * 4) : points;
            if (from < 0 || to > points || from > to) {
                throw new MalformedGeometryException("part " + (part + 1) + " from point " + from + " to " + to);
            }
            record.position(coordinates + from * 16);
            for (int i = from; i < to; i++) {
                out.add(record.getDouble(), record.getDouble());
            }
            if (to > from) {
                out.endRing();
            }
        }
        if (out.points > points) {
            throw new MalformedGeometryException("parts that lie over each other");
        }
    }

    private static int count(int count, int bytesEach, ByteBuffer record) {
        if (count < 0 || (long) count * bytesEach > record.capacity()) {
            throw new MalformedGeometryException("a count of " + Integer.toUnsignedLong(count));
        }
        return count;
    }

    private ByteBuffer bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException(length + " bytes expected, got " + bytes.length);
        }
        return ByteBuffer.wrap(bytes);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
