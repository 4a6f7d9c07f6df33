package vn.datnuoc.engine.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.engine.AttributeType;

/** Collects one attribute's values as they come and writes them in the order of the rows. One thread. */
abstract class ColumnWriter {
    static final int NO_DICTIONARY = -1;

    static ColumnWriter of(AttributeType type) {
        return type == AttributeType.STRING ? new Strings() : new Numbers(type);
    }

    abstract void add(@Nullable Object value);

    /**
     * @param order for each row, the how-manieth value it is that came
     * @return size of the dictionary, or {@link #NO_DICTIONARY}
     */
    abstract int write(SnapshotFile.Writer out, String block, int[] order) throws IOException;

    /** Whole numbers, and everything that is kept as one: dates, times, booleans, the bits of a double. */
    private static final class Numbers extends ColumnWriter {
        private final AttributeType type;
        private long[] values = new long[1024];
        private final BitSet absent = new BitSet();
        private int count;

        Numbers(AttributeType type) {
            this.type = type;
        }

        @Override
        void add(@Nullable Object value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            if (value == null) {
                absent.set(count);
            } else {
                values[count] = encode(value);
            }
            count++;
        }

        private long encode(Object value) {
            return switch (type) {
                case INTEGER -> ((Number) value).longValue();
                case DECIMAL -> Double.doubleToRawLongBits(((Number) value).doubleValue());
                case DATE -> ((LocalDate) value).toEpochDay();
                case DATETIME -> ((Instant) value).toEpochMilli();
                case BOOLEAN -> (Boolean) value ? 1 : 0;
                case STRING -> throw new IllegalStateException("strings have a writer of their own");
            };
        }

        @Override
        int write(SnapshotFile.Writer out, String block, int[] order) throws IOException {
            out.begin(block);
            for (int position : order) {
                out.putLong(values[position]);
            }
            out.end();
            writeAbsent(out, block, order);
            return NO_DICTIONARY;
        }

        private void writeAbsent(SnapshotFile.Writer out, String block, int[] order) throws IOException {
            out.begin(block + ".absent");
            for (int row = 0; row < order.length && !absent.isEmpty(); row += 8) {
                int bits = 0;
                for (int i = row; i < Math.min(row + 8, order.length); i++) {
                    bits |= absent.get(order[i]) ? 1 << (i - row) : 0;
                }
                out.putByte(bits);
            }
            out.end();
        }
    }

    /** Strings, dictionary-coded unless there are too many different ones. */
    private static final class Strings extends ColumnWriter {
        private static final int MAX_DICTIONARY = 65_535;
        private static final int FEW = 64;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> values = new ArrayList<>();
        private int[] codes = new int[1024];
        private int count;

        @Override
        void add(@Nullable Object value) {
            if (count == codes.length) {
                codes = Arrays.copyOf(codes, count * 2);
            }
            codes[count++] = value == null ? -1 : number((String) value);
        }

        private int number(String value) {
            if (values.size() >= MAX_DICTIONARY) {
                Integer known = numbers.get(value);
                return known != null ? known : append(value);
            }
            return numbers.computeIfAbsent(value, this::append);
        }

        private int append(String value) {
            values.add(value);
            return values.size() - 1;
        }

        @Override
        int write(SnapshotFile.Writer out, String block, int[] order) throws IOException {
            int different = values.size();
            boolean dictionary = different <= MAX_DICTIONARY && (different <= FEW || different <= count / 2);
            if (dictionary) {
                writeCodes(out, block, order);
                return different;
            }
            writePlain(out, block, order);
            return NO_DICTIONARY;
        }

        private void writeCodes(SnapshotFile.Writer out, String block, int[] order) throws IOException {
            String[] sorted = values.toArray(String[]::new);
            Arrays.sort(sorted);
            int[] rank = new int[sorted.length];
            for (int code = 0; code < sorted.length; code++) {
                rank[numbers.getOrDefault(sorted[code], 0)] = code;
            }
            out.begin(block + ".codes");
            for (int position : order) {
                out.putShort(codes[position] < 0 ? 0 : rank[codes[position]] + 1);
            }
            out.end();
            writeTexts(out, block, Arrays.asList(sorted));
        }

        private void writePlain(SnapshotFile.Writer out, String block, int[] order) throws IOException {
            List<@Nullable String> texts = new ArrayList<>(order.length);
            for (int position : order) {
                texts.add(codes[position] < 0 ? null : values.get(codes[position]));
            }
            writeTexts(out, block, texts);
        }

        /** Ends of the texts in one run of UTF-8; an absent text's end is negative: minus its place, minus one. */
        private static void writeTexts(SnapshotFile.Writer out, String block, List<? extends @Nullable String> texts)
                throws IOException {
            long[] ends = new long[texts.size()];
            long end = 0;
            out.beginChunks(block + ".text");
            for (int i = 0; i < ends.length; i++) {
                String text = texts.get(i);
                if (text != null) {
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    out.putBytes(bytes);
                    end += bytes.length;
                }
                ends[i] = text == null ? -end - 1 : end;
            }
            out.end();
            out.begin(block + ".ends");
            for (long value : ends) {
                out.putLong(value);
            }
            out.end();
        }
    }
}
