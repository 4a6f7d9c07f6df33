package vn.datnuoc.engine.formats;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One directory of a TIFF file as it lies there; values are read when they are asked for. */
final class TiffDirectory {
    private static final int MAX_DIRECTORIES = 64;
    private static final int MAX_VALUE_BYTES = 64 << 20;
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

    private final FileChannel file;
    private final ByteOrder order;
    private final Map<Integer, Entry> entries = new HashMap<>();

    private record Entry(int type, int count, long at) {}

    /** A directory or a value of it contradicts itself; the reader adds the file's name. */
    static final class MalformedTiffException extends IOException {
        private static final long serialVersionUID = 1;

        MalformedTiffException(String message) {
            super(message);
        }
    }

    private TiffDirectory(FileChannel file, ByteOrder order) {
        this.file = file;
        this.order = order;
    }

    /** All directories in their order. */
    static List<TiffDirectory> readAll(FileChannel file) throws IOException {
        ByteBuffer header = read(file, 0, 8, ByteOrder.BIG_ENDIAN);
        header.order(header.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (header.getShort(2) != 42) {
            throw new MalformedTiffException("a classic TIFF expected; BigTIFF is not read");
        }
        List<TiffDirectory> directories = new ArrayList<>();
        long next = Integer.toUnsignedLong(header.getInt(4));
        while (next != 0) {
            if (directories.size() == MAX_DIRECTORIES) {
                throw new MalformedTiffException("more than " + MAX_DIRECTORIES + " directories");
            }
            TiffDirectory directory = new TiffDirectory(file, header.order());
            next = directory.readEntries(next);
            directories.add(directory);
        }
        if (directories.isEmpty()) {
            throw new EOFException("no directory: the file was not written to its end");
        }
        return directories;
    }

    static ByteBuffer read(FileChannel file, long at, int length, ByteOrder order) throws IOException {
        if (at < 0 || at + length > file.size()) {
            throw new EOFException("byte " + (at + length) + " is behind the end of the file");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(order);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("byte " + (at + bytes.position()) + " is behind the end of the file");
            }
        }
        return bytes.flip();
    }

    private long readEntries(long at) throws IOException {
        int count = read(file, at, 2, order).getShort() & 0xFFFF;
        ByteBuffer table = read(file, at + 2, count * 12 + 4, order);
        for (int i = 0; i < count; i++) {
            int tag = table.getShort() & 0xFFFF;
            int type = table.getShort() & 0xFFFF;
            long values = Integer.toUnsignedLong(table.getInt());
            long inline = at + 2 + i * 12L + 8;
            long offset = Integer.toUnsignedLong(table.getInt());
            if (type > 0 && type < TYPE_BYTES.length && values * TYPE_BYTES[type] <= MAX_VALUE_BYTES) {
                boolean fits = values * TYPE_BYTES[type] <= 4;
                entries.put(tag, new Entry(type, (int) values, fits ? inline : offset));
            }
        }
        return Integer.toUnsignedLong(table.getInt());
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    FileChannel file() {
        return file;
    }

    ByteOrder order() {
        return order;
    }

    /** The first value of a tag, or what stands for it when it is absent. */
    long number(int tag, long absent) throws IOException {
        long[] numbers = numbers(tag);
        return numbers.length == 0 ? absent : numbers[0];
    }

    /** Whole numbers; empty when the tag is absent. */
    long[] numbers(int tag) throws IOException {
        double[] values = doubles(tag);
        long[] numbers = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            numbers[i] = (long) values[i];
        }
        return numbers;
    }

    double[] doubles(int tag) throws IOException {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return new double[0];
        }
        ByteBuffer bytes = bytes(entry);
        double[] values = new double[entry.count];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(bytes, entry.type, tag);
        }
        return values;
    }

    private static double value(ByteBuffer bytes, int type, int tag) throws IOException {
        return switch (type) {
            case 1, 7 -> bytes.get() & 0xFF;
            case 3 -> bytes.getShort() & 0xFFFF;
            case 4 -> Integer.toUnsignedLong(bytes.getInt());
            case 6 -> bytes.get();
            case 8 -> bytes.getShort();
            case 9 -> bytes.getInt();
            case 11 -> bytes.getFloat();
            case 12 -> bytes.getDouble();
            default -> throw new MalformedTiffException("tag " + tag + " has type " + type + " where numbers belong");
        };
    }

    /** Text without its closing zero; empty when the tag is absent. */
    String text(int tag) throws IOException {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return "";
        }
        byte[] bytes = bytes(entry).array();
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return new String(Arrays.copyOf(bytes, end), StandardCharsets.UTF_8);
    }

    private ByteBuffer bytes(Entry entry) throws IOException {
        return read(file, entry.at, entry.count * TYPE_BYTES[entry.type], order);
    }
}
