package vn.datnuoc.engine.snapshot;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;

/**
 * What a snapshot says of itself.
 *
 * @param located number of rows with a geometry; they come first
 * @param dictionarySizes for each attribute, or {@link ColumnWriter#NO_DICTIONARY}
 */
record SnapshotHeader(
        String layer,
        long version,
        CrsCode crs,
        int rows,
        int located,
        Envelope extent,
        Schema schema,
        List<Integer> dictionarySizes,
        List<Generalisation> levels) {

    static SnapshotHeader read(ByteBuffer block) throws IOException {
        byte[] bytes = new byte[block.remaining()];
        block.get(bytes);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        String layer = in.readUTF();
        long version = in.readLong();
        CrsCode crs = new CrsCode(in.readUTF());
        int rows = in.readInt();
        int located = in.readInt();
        Envelope extent = readEnvelope(in, located);
        GeometryKind kind = GeometryKind.valueOf(in.readUTF());
        List<Integer> dictionarySizes = new ArrayList<>();
        List<Attribute> attributes = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            attributes.add(readAttribute(in));
            dictionarySizes.add(in.readInt());
        }
        List<Generalisation> levels = readLevels(in);
        return new SnapshotHeader(
                layer, version, crs, rows, located, extent, new Schema(attributes, kind), dictionarySizes, levels);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(layer);
        out.writeLong(version);
        out.writeUTF(crs.text());
        out.writeInt(rows);
        out.writeInt(located);
        out.writeDouble(extent.getMinX());
        out.writeDouble(extent.getMaxX());
        out.writeDouble(extent.getMinY());
        out.writeDouble(extent.getMaxY());
        out.writeUTF(schema.geometry().name());
        out.writeInt(schema.attributes().size());
        for (int i = 0; i < schema.attributes().size(); i++) {
            writeAttribute(out, schema.attributes().get(i));
            out.writeInt(dictionarySizes.get(i));
        }
        writeLevels(out);
    }

    private static Envelope readEnvelope(DataInputStream in, int located) throws IOException {
        Envelope extent = new Envelope(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        return located > 0 ? extent : new Envelope();
    }

    private static Attribute readAttribute(DataInputStream in) throws IOException {
        return new Attribute(in.readUTF(), AttributeType.valueOf(in.readUTF()), in.readUTF(), in.readUTF());
    }

    private static void writeAttribute(DataOutputStream out, Attribute attribute) throws IOException {
        out.writeUTF(attribute.name());
        out.writeUTF(attribute.type().name());
        out.writeUTF(attribute.titleVi());
        out.writeUTF(attribute.titleEn());
    }

    private static List<Generalisation> readLevels(DataInputStream in) throws IOException {
        List<Generalisation> levels = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            levels.add(new Generalisation(in.readDouble(), in.readDouble(), in.readDouble()));
        }
        return levels;
    }

    private void writeLevels(DataOutputStream out) throws IOException {
        out.writeInt(levels.size());
        for (Generalisation level : levels) {
            out.writeDouble(level.tolerance());
            out.writeDouble(level.originX());
            out.writeDouble(level.originY());
        }
    }
}
