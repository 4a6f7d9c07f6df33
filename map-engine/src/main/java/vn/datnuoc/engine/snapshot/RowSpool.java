package vn.datnuoc.engine.snapshot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import vn.datnuoc.engine.LayerSource;
import vn.datnuoc.engine.Schema;

/** Takes rows as they come: geometries to a temporary file, the rest to flat arrays. One thread. */
final class RowSpool implements LayerSource.RowSink, AutoCloseable {
    private final Path file;
    private final OutputStream out;
    private final List<ColumnWriter> columns = new ArrayList<>();
    private final Wkb geometry = new Wkb();
    private final Envelope extent = new Envelope();
    private long[] fids = new long[1024];
    private long[] offsets = new long[1025];
    private double[] boxes = new double[4 * 1024];
    private float[] filled = new float[1024];
    private int rows;
    private int located;
    private @Nullable Chunks geometries;

    RowSpool(Path file, Schema schema) throws IOException {
        this.file = file;
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 18);
        schema.attributes().forEach(attribute -> columns.add(ColumnWriter.of(attribute.type())));
    }

    @Override
    public void row(long fid, byte[] wkb, @Nullable Object[] values) {
        reserve();
        fids[rows] = fid;
        addGeometry(fid, wkb);
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(values[i]);
        }
        rows++;
    }

    private void reserve() {
        if (rows == fids.length) {
            fids = Arrays.copyOf(fids, rows * 2);
            offsets = Arrays.copyOf(offsets, rows * 2 + 1);
            boxes = Arrays.copyOf(boxes, rows * 8);
            filled = Arrays.copyOf(filled, rows * 2);
        }
    }

    private void addGeometry(long fid, byte[] wkb) {
        try {
            geometry.read(wkb);
            out.write(wkb);
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException e) {
            throw new IllegalArgumentException("feature " + fid + " has a broken geometry: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        offsets[rows + 1] = offsets[rows] + wkb.length;
        Envelope box = new Envelope();
        for (int i = 0; i < geometry.points; i++) {
            box.expandToInclude(finite(fid, geometry.xy[2 * i]), finite(fid, geometry.xy[2 * i + 1]));
        }
        extent.expandToInclude(box);
        located += box.isNull() ? 0 : 1;
        filled[rows] = box.getArea() > 0 ? (float) (geometry.area() / box.getArea()) : 0;
        boxes[4 * rows] = box.isNull() ? Double.NaN : box.getMinX();
        boxes[4 * rows + 1] = box.getMinY();
        boxes[4 * rows + 2] = box.getMaxX();
        boxes[4 * rows + 3] = box.getMaxY();
    }

    private static double finite(long fid, double ordinate) {
        if (!Double.isFinite(ordinate)) {
            throw new IllegalArgumentException("feature " + fid + " has a coordinate that is no number");
        }
        return ordinate;
    }

    /** Positions of the rows in Hilbert order of their boxes' centres; those without a geometry come last. */
    int[] hilbertOrder() {
        long[] keys = new long[rows];
        double scaleX = scale(extent.getWidth());
        double scaleY = scale(extent.getHeight());
        for (int i = 0; i < rows; i++) {
            keys[i] = Double.isNaN(boxes[4 * i])
                    ? Long.MAX_VALUE
                    : Hilbert.position(
                            (int) (((boxes[4 * i] + boxes[4 * i + 2]) / 2 - extent.getMinX()) * scaleX),
                            (int) (((boxes[4 * i + 1] + boxes[4 * i + 3]) / 2 - extent.getMinY()) * scaleY));
        }
        return SortedRows.by(keys);
    }

    private static double scale(double span) {
        return span > 0 ? (Hilbert.CELLS - 1) / span : 0;
    }

    /** Boxes of the rows that have a geometry, as {@link PackedTree} wants them. */
    double[] boxes(int[] order) {
        double[] ordered = new double[4 * located];
        for (int row = 0; row < located; row++) {
            System.arraycopy(boxes, 4 * order[row], ordered, 4 * row, 4);
        }
        return ordered;
    }

    /** For the same rows, which part of its box a polygon fills. */
    float[] filled(int[] order) {
        float[] ordered = new float[located];
        for (int row = 0; row < located; row++) {
            ordered[row] = filled[order[row]];
        }
        return ordered;
    }

    long[] fids(int[] order) {
        long[] ordered = new long[rows];
        for (int row = 0; row < rows; row++) {
            ordered[row] = fids[order[row]];
        }
        return ordered;
    }

    Envelope extent() {
        return extent;
    }

    /** Number of rows that have a geometry. */
    int located() {
        return located;
    }

    ColumnWriter column(int attribute) {
        return columns.get(attribute);
    }

    /** @param position of a row in the order it came */
    byte[] wkb(int position) throws IOException {
        Chunks chunks = geometries == null ? map() : geometries;
        geometries = chunks;
        return chunks.get(offsets[position], (int) (offsets[position + 1] - offsets[position]));
    }

    private Chunks map() throws IOException {
        out.close();
        List<ByteBuffer> chunks = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (long from = 0; from == 0 || from < channel.size(); from += SnapshotFile.CHUNK_BYTES) {
                long length = Math.min(SnapshotFile.CHUNK_BYTES, channel.size() - from);
                chunks.add(channel.map(FileChannel.MapMode.READ_ONLY, from, length));
            }
        }
        return new Chunks(chunks);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
