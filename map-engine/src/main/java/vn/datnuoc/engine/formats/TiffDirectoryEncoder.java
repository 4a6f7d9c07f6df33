package vn.datnuoc.engine.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;

/** One TIFF directory (little-endian): entries in the order of their tags, then the values that do not fit into them. */
final class TiffDirectoryEncoder {
    private final Map<Integer, Entry> entries = new TreeMap<>();

    private record Entry(int type, int count, byte[] values) {}

    void shorts(int tag, int... values) {
        ByteBuffer bytes = buffer(values.length * Short.BYTES);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        entries.put(tag, new Entry(3, values.length, bytes.array()));
    }

    void longs(int tag, long... values) {
        ByteBuffer bytes = buffer(values.length * Integer.BYTES);
        for (long value : values) {
            bytes.putInt((int) value);
        }
        entries.put(tag, new Entry(4, values.length, bytes.array()));
    }

    void doubles(int tag, double... values) {
        ByteBuffer bytes = buffer(values.length * Double.BYTES);
        for (double value : values) {
            bytes.putDouble(value);
        }
        entries.put(tag, new Entry(12, values.length, bytes.array()));
    }

    void ascii(int tag, String text) {
        byte[] bytes = GeoTiffWriter.bytes(text);
        entries.put(tag, new Entry(2, bytes.length, bytes));
    }

    /**
     * The directory's bytes.
     *
     * @param start offset in the file at which it will lie; even
     * @param last whether no directory follows; otherwise the next one follows at once
     */
    ByteBuffer encode(long start, boolean last) {
        int tableBytes = 2 + entries.size() * 12 + 4;
        int valueBytes = entries.values().stream()
                .mapToInt(TiffDirectoryEncoder::outside)
                .sum();
        long end = start + tableBytes + valueBytes;
        ByteBuffer out = buffer(tableBytes + valueBytes);
        out.putShort((short) entries.size());
        int valuesAt = tableBytes;
        for (Map.Entry<Integer, Entry> tagged : entries.entrySet()) {
            Entry entry = tagged.getValue();
            out.putShort(tagged.getKey().shortValue())
                    .putShort((short) entry.type)
                    .putInt(entry.count);
            if (outside(entry) == 0) {
                out.put(entry.values).position(out.position() + 4 - entry.values.length);
            } else {
                out.putInt((int) (start + valuesAt));
                out.put(valuesAt, entry.values);
                valuesAt += outside(entry);
            }
        }
        out.putInt(last ? 0 : (int) end);
        return out.position(0);
    }

    /** Values longer than four bytes lie outside their entry, on a word boundary. */
    private static int outside(Entry entry) {
        return entry.values.length <= 4 ? 0 : (entry.values.length + 1) & ~1;
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
