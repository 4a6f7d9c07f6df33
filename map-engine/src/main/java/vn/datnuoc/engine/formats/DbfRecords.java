package vn.datnuoc.engine.formats;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;

/** Reads a .dbf (dBASE III) one record after the other. Closed by its user. */
final class DbfRecords implements AutoCloseable {
    private static final int FIELD_BYTES = 32;
    private static final int END_OF_FIELDS = 0x0d;

    private final DataInputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final long rows;
    private final List<Field> fields = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private byte[] record;

    /** @param offset in the record, which begins with the mark of deleted rows */
    private record Field(Attribute attribute, int offset, int length) {}

    DbfRecords(InputStream stream, Charset charset) throws IOException {
        this.in = new DataInputStream(stream);
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.record = bytes(FIELD_BYTES);
        ByteBuffer header = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
        this.rows = Integer.toUnsignedLong(header.getInt(4));
        int headerBytes = header.getShort(8) & 0xFFFF;
        int recordBytes = header.getShort(10) & 0xFFFF;
        int fieldBytes = readFields(headerBytes);
        if (fieldBytes > recordBytes) {
            throw new IOException("fields of " + fieldBytes + " bytes in records of " + recordBytes);
        }
        this.record = new byte[Math.max(1, recordBytes)];
    }

    /** @return where the last field ends */
    private int readFields(int headerBytes) throws IOException {
        ByteBuffer descriptors = ByteBuffer.wrap(bytes(Math.max(1, headerBytes - FIELD_BYTES)));
        AttributeNames names = new AttributeNames();
        int offset = 1;
        for (int at = 0; at + FIELD_BYTES <= descriptors.capacity() && descriptors.get(at) != END_OF_FIELDS; ) {
            offset += addField(descriptors, at, offset, names);
            at += FIELD_BYTES;
        }
        return offset;
    }

    private int addField(ByteBuffer descriptors, int at, int offset, AttributeNames names) throws IOException {
        String name = name(descriptors, at);
        char type = (char) descriptors.get(at + 11);
        int decimals = descriptors.get(at + 17) & 0xFF;
        // character fields of more than 255 bytes keep the upper byte of their length here
        int length = (descriptors.get(at + 16) & 0xFF) + (type == 'C' ? decimals << 8 : 0);
        AttributeType attributeType = type(type, length, decimals);
        if (attributeType == null) {
            leftOut.add("field " + name + " of type " + type + " was left out");
        } else if (fields.size() == AttributeNames.MAX_ATTRIBUTES) {
            throw new IOException(AttributeNames.MAX_ATTRIBUTES + " fields at most expected");
        } else {
            String free = names.free(name);
            fields.add(new Field(new Attribute(free, attributeType, free, free), offset, length));
        }
        return length;
    }

    private String name(ByteBuffer descriptors, int at) {
        int length = 0;
        while (length < 11 && descriptors.get(at + length) != 0) {
            length++;
        }
        return new String(descriptors.array(), at, length, charset).strip();
    }

    private static @Nullable AttributeType type(char type, int length, int decimals) {
        return switch (type) {
            case 'C' -> AttributeType.STRING;
            // 18 digits are certain to fit into 64 bits
            case 'N' -> decimals == 0 && length <= 18 ? AttributeType.INTEGER : AttributeType.DECIMAL;
            case 'F' -> AttributeType.DECIMAL;
            case 'D' -> AttributeType.DATE;
            case 'L' -> AttributeType.BOOLEAN;
            default -> null;
        };
    }

    /** Number of records, deleted ones among them. */
    long rows() {
        return rows;
    }

    List<Attribute> attributes() {
        return fields.stream().map(Field::attribute).toList();
    }

    /** What is left out of every row. */
    List<String> leftOut() {
        return leftOut;
    }

    /** Goes to the next record. @return whether it counts, for it may be marked as deleted */
    boolean next() throws IOException {
        in.readFully(record);
        return record[0] != '*';
    }

    /** The values of the record; one that does not fit is null, and {@code rows} is told of it. */
    @Nullable
    Object[] values(CheckedRows rows) {
        @Nullable Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            Field field = fields.get(i);
            try {
                values[i] = value(field);
            } catch (IllegalArgumentException e) {
                rows.problem(field.attribute.name() + ": " + e.getMessage());
            }
        }
        return values;
    }

    private @Nullable Object value(Field field) {
        boolean isString = field.attribute.type() == AttributeType.STRING;
        // numbers stand at the right end of their field; leading spaces of a text belong to it
        String text = isString ? text(field) : text(field).strip();
        if (text.isEmpty() || (!isString && isUnknown(text))) {
            return null;
        }
        return switch (field.attribute.type()) {
            case INTEGER, DECIMAL -> number(field.attribute.type(), text);
            case DATE -> date(text);
            case BOOLEAN -> "YyTt".contains(text);
            default -> text;
        };
    }

    /** Asterisks where a number did not fit, a question mark for neither yes nor no, a day of zeros. */
    private static boolean isUnknown(String text) {
        return text.charAt(0) == '*' || text.equals("?") || text.equals("00000000");
    }

    private static Object number(AttributeType type, String text) {
        try {
            return type == AttributeType.INTEGER ? (Object) Long.valueOf(text) : (Object) Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a number expected, got '" + text + "'", e);
        }
    }

    private static Object date(String text) {
        return AttributeValues.date(text.replaceFirst("^(\\d{4})(\\d\\d)(\\d\\d)$", "$1-$2-$3"));
    }

    private String text(Field field) {
        try {
            String text = decoder.decode(ByteBuffer.wrap(record, field.offset, field.length))
                    .toString();
            // windows-1258 writes the tones behind their letters
            return Normalizer.normalize(trimmed(text), Normalizer.Form.NFC);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("text in " + charset + " expected; a .cpg tells another encoding", e);
        }
    }

    /** Without the spaces and zeros that fill a field up. */
    private static String trimmed(String text) {
        int zero = text.indexOf('\0');
        return (zero < 0 ? text : text.substring(0, zero)).stripTrailing();
    }

    /** The character set that a .cpg names; without one it is UTF-8. */
    static Charset charset(String cpg) {
        String name = cpg.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (name.isEmpty() || name.equals("UTF8") || name.equals("65001")) {
            return StandardCharsets.UTF_8;
        } else if (name.endsWith("88591")) {
            return StandardCharsets.ISO_8859_1;
        } else if (name.matches("(?:WINDOWS|CP|ANSI)?125[0-8]")) {
            return Charset.forName("windows-" + name.substring(name.length() - 4));
        }
        throw new IllegalArgumentException("UTF-8 or windows-1258 expected, got '" + cpg + "'");
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException(length + " bytes expected, got " + bytes.length);
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
