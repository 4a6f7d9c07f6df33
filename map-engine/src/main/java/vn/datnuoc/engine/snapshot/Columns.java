package vn.datnuoc.engine.snapshot;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.Schema;

/** The columns of a snapshot file as they are read. */
final class Columns {
    /** A column whose every value is absent: what somebody sees from whom the attribute is hidden. */
    static final Column ABSENT = new Absent();

    private Columns() {}

    /** The columns of a schema, with these attributes absent everywhere. */
    static List<Column> hiding(List<Column> columns, Schema schema, Set<String> hidden) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> hidden.contains(schema.attributes().get(i).name()) ? ABSENT : columns.get(i))
                .toList();
    }

    /** @param dictionarySize as {@link ColumnWriter#write} gave it */
    static Column of(SnapshotFile file, String block, AttributeType type, int dictionarySize) {
        if (type != AttributeType.STRING) {
            return new Numbers(file.block(block), file.block(block + ".absent"), type);
        }
        Texts texts = new Texts(new Chunks(file.chunks(block + ".text")), file.block(block + ".ends"));
        return dictionarySize == ColumnWriter.NO_DICTIONARY
                ? new PlainStrings(texts)
                : new Codes(file.block(block + ".codes").asShortBuffer(), texts, dictionarySize);
    }

    /** Texts in one run of UTF-8, by number. */
    private static final class Texts {
        private final Chunks utf8;
        private final LongBuffer ends;

        Texts(Chunks utf8, ByteBuffer ends) {
            this.utf8 = utf8;
            this.ends = ends.asLongBuffer();
        }

        @Nullable
        String get(int number) {
            long end = ends.get(number);
            if (end < 0) {
                return null;
            }
            long start = number == 0 ? 0 : ends.get(number - 1);
            start = start < 0 ? -start - 1 : start;
            return new String(utf8.get(start, (int) (end - start)), StandardCharsets.UTF_8);
        }

        boolean isAbsent(int number) {
            return ends.get(number) < 0;
        }
    }

    private static final class Codes implements Column {
        private final ShortBuffer codes;
        private final String[] dictionary;

        Codes(ShortBuffer codes, Texts texts, int size) {
            this.codes = codes;
            this.dictionary = new String[size];
            for (int code = 0; code < dictionary.length; code++) {
                dictionary[code] = String.valueOf(texts.get(code));
            }
        }

        @Override
        public @Nullable Object value(int row) {
            int code = code(row);
            return code < 0 ? null : dictionary[code];
        }

        @Override
        public boolean isNull(int row) {
            return code(row) < 0;
        }

        @Override
        public int dictionarySize() {
            return dictionary.length;
        }

        @Override
        public String dictionaryValue(int code) {
            return dictionary[code];
        }

        @Override
        public int code(int row) {
            return (codes.get(row) & 0xffff) - 1;
        }
    }

    private static final class PlainStrings implements Column {
        private final Texts texts;

        PlainStrings(Texts texts) {
            this.texts = texts;
        }

        @Override
        public @Nullable Object value(int row) {
            return texts.get(row);
        }

        @Override
        public boolean isNull(int row) {
            return texts.isAbsent(row);
        }
    }

    private static final class Numbers implements Column {
        private final LongBuffer values;
        private final ByteBuffer absent;
        private final AttributeType type;

        Numbers(ByteBuffer values, ByteBuffer absent, AttributeType type) {
            this.values = values.asLongBuffer();
            this.absent = absent;
            this.type = type;
        }

        @Override
        public @Nullable Object value(int row) {
            return isNull(row) ? null : decode(values.get(row));
        }

        private Object decode(long value) {
            return switch (type) {
                case INTEGER -> value;
                case DECIMAL -> Double.longBitsToDouble(value);
                case DATE -> LocalDate.ofEpochDay(value);
                case DATETIME -> Instant.ofEpochMilli(value);
                case BOOLEAN -> value != 0;
                case STRING -> throw new IllegalStateException("strings have columns of their own");
            };
        }

        @Override
        public boolean isNull(int row) {
            return absent.limit() > 0 && (absent.get(row >> 3) >> (row & 7) & 1) != 0;
        }

        @Override
        public long longValue(int row) {
            long value = values.get(row);
            return type == AttributeType.DECIMAL ? (long) Double.longBitsToDouble(value) : value;
        }

        @Override
        public double doubleValue(int row) {
            long value = values.get(row);
            return type == AttributeType.DECIMAL ? Double.longBitsToDouble(value) : value;
        }
    }

    private static final class Absent implements Column {
        @Override
        public @Nullable Object value(int row) {
            return null;
        }

        @Override
        public boolean isNull(int row) {
            return true;
        }

        @Override
        public long longValue(int row) {
            return 0;
        }

        @Override
        public double doubleValue(int row) {
            return Double.NaN;
        }

        @Override
        public int code(int row) {
            return -1;
        }
    }
}
