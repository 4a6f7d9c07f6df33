package vn.datnuoc.engine.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.LayerSource;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;

/**
 * Makes the snapshot of a layer's version: {@code FeatureSnapshotWriter.write(file, layer, source)}. The geometries pass
 * through a temporary file beside it, so that the heap holds about a hundred bytes and the attributes of each row.
 */
public final class FeatureSnapshotWriter {
    private static final double METERS_PER_DEGREE = 111_320;
    /** The first level serves pictures of 8 m per pixel, each further one four times as much. */
    private static final double FIRST_TOLERANCE_METERS = 2;

    private static final double TOLERANCE_STEP = 4;
    private static final int LEVELS = 5;
    /** A level that is finer than this part of the layer's extent serves only pictures of some hundred pixels. */
    private static final double COARSEST = 1 / 1600.0;

    private final Layer layer;
    private final Schema schema;
    private final SnapshotFile.Writer out;
    private final RowSpool spool;

    private FeatureSnapshotWriter(Layer layer, Schema schema, SnapshotFile.Writer out, RowSpool spool) {
        this.layer = layer;
        this.schema = schema;
        this.out = out;
        this.spool = spool;
    }

    /**
     * Either the whole file appears under its name, on the disk for good, or nothing does.
     *
     * @throws IllegalArgumentException when a row has a broken geometry, or two rows have the same fid
     * @throws SnapshotTooLargeException when the layer does not fit
     */
    public static void write(Path file, Layer layer, LayerSource source) {
        write(file, layer, source, SnapshotFile.CHUNK_BYTES);
    }

    /** The same with chunks of another length. */
    static void write(Path file, Layer layer, LayerSource source, int chunkBytes) {
        write(file, layer, chunkBytes, writer -> {
            source.read(layer, writer.spool);
            writer.write(writer.tolerances());
        });
    }

    /**
     * The same for a {@link Delta}: what has changed since the version of a base.
     *
     * @param tolerances of the base's generalised levels, so that there are as many here
     */
    static void writeDelta(Path file, Layer layer, long base, List<Double> tolerances, LayerSource.Changes changes) {
        write(file, layer, SnapshotFile.CHUNK_BYTES, writer -> {
            List<Long> removed = new ArrayList<>();
            changes.read(writer.spool, removed::add);
            writer.write(tolerances);
            writer.writeRemoved(base, removed);
        });
    }

    private static void write(Path file, Layer layer, int chunkBytes, Content content) {
        Schema schema = layer.schema().orElseThrow(() -> new IllegalArgumentException(layer.name() + " is a raster"));
        try {
            Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
            try {
                writeTo(part, layer, schema, chunkBytes, content);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                SnapshotFile.forceDirectory(file.resolveSibling("."));
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("snapshot of " + layer.name() + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void writeTo(Path part, Layer layer, Schema schema, int chunkBytes, Content content)
            throws IOException {
        try (RowSpool spool = new RowSpool(part.resolveSibling(part.getFileName() + ".rows"), schema);
                SnapshotFile.Writer out = new SnapshotFile.Writer(part, chunkBytes)) {
            content.write(new FeatureSnapshotWriter(layer, schema, out, spool));
            out.finish();
        }
    }

    /** Fills the spool and writes from it. */
    private interface Content {
        void write(FeatureSnapshotWriter writer) throws IOException;
    }

    private void write(List<Double> tolerances) throws IOException {
        int[] order = spool.hilbertOrder();
        writeFids(order);
        out.begin("tree");
        PackedTree.write(out, spool.boxes(order));
        out.end();
        out.begin("filled");
        for (float part : spool.filled(order)) {
            out.putInt(Float.floatToRawIntBits(part));
        }
        out.end();
        writeRings(RingWriter.exact(out, order.length), order);
        Envelope extent = spool.extent();
        List<Generalisation> levels = tolerances.stream()
                .map(tolerance -> new Generalisation(tolerance, extent.getMinX(), extent.getMinY()))
                .toList();
        for (int i = 0; i < levels.size(); i++) {
            writeRings(RingWriter.level(out, i, order.length, schema.geometry(), levels.get(i)), order);
        }
        writeHeader(order.length, levels, writeColumns(order));
    }

    private void writeFids(int[] order) throws IOException {
        long[] fids = spool.fids(order);
        out.begin("fids");
        for (long fid : fids) {
            out.putLong(fid);
        }
        out.end();
        out.begin("rowsByFid");
        for (int row : rowsByFid(fids)) {
            out.putInt(row);
        }
        out.end();
    }

    private int[] rowsByFid(long[] fids) {
        int[] rows = SortedRows.by(fids);
        for (int i = 1; i < rows.length; i++) {
            if (fids[rows[i]] == fids[rows[i - 1]]) {
                throw new IllegalArgumentException(layer.name() + " has two rows with fid " + fids[rows[i]]);
            }
        }
        return rows;
    }

    private void writeRings(RingWriter rings, int[] order) throws IOException {
        Wkb geometry = new Wkb();
        for (int position : order) {
            geometry.read(spool.wkb(position));
            rings.add(geometry);
        }
        rings.finish();
    }

    /** Of the generalised levels, the finest first. */
    private List<Double> tolerances() {
        Envelope extent = spool.extent();
        List<Double> tolerances = new ArrayList<>();
        if (schema.geometry() == GeometryKind.POINT || extent.isNull()) {
            return tolerances;
        }
        double tolerance = FIRST_TOLERANCE_METERS / (isGeographic(layer.crs()) ? METERS_PER_DEGREE : 1);
        double coarsest = Math.max(extent.getWidth(), extent.getHeight()) * COARSEST;
        while (tolerances.size() < LEVELS && tolerance <= coarsest) {
            tolerances.add(tolerance);
            tolerance *= TOLERANCE_STEP;
        }
        return tolerances;
    }

    private static boolean isGeographic(CrsCode crs) {
        return crs.equals(CrsCode.CRS84)
                || crs.equals(CrsCode.WGS84)
                || crs.text().equals("EPSG:4756");
    }

    private List<Integer> writeColumns(int[] order) throws IOException {
        List<Integer> dictionaries = new ArrayList<>();
        for (int i = 0; i < schema.attributes().size(); i++) {
            dictionaries.add(spool.column(i).write(out, "column" + i, order));
        }
        return dictionaries;
    }

    private void writeHeader(int rows, List<Generalisation> levels, List<Integer> dictionaries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new SnapshotHeader(
                        layer.name().toString(),
                        layer.version(),
                        layer.crs(),
                        rows,
                        spool.located(),
                        spool.extent(),
                        schema,
                        dictionaries,
                        levels)
                .write(new DataOutputStream(bytes));
        out.begin("header");
        out.putBytes(bytes.toByteArray());
        out.end();
    }

    private void writeRemoved(long base, List<Long> removed) throws IOException {
        out.begin(Delta.BLOCK);
        out.putLong(base);
        for (long fid : removed) {
            out.putLong(fid);
        }
        out.end();
    }
}
