package vn.datnuoc.portal.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The end of a zip file: its last record and the comment behind it. The comment must reach exactly to the end of the
 * file; what stands before it, the two bytes of its length included, is what a seal covers.
 *
 * @param coveredBytes from the start of the file to just before the comment
 */
record ZipEnd(long coveredBytes, String comment) {
    /** Length of the end record without comment (APPNOTE 4.3.16). */
    static final int RECORD_BYTES = 22;

    static final int MAX_COMMENT_BYTES = 0xFFFF;
    private static final int SIGNATURE = 0x06054b50;
    private static final int COMMENT_LENGTH_OFFSET = 20;

    /** Absent when the file does not end as a zip does. A seal holds no byte of the signature, so the last one counts. */
    static Optional<ZipEnd> read(FileChannel file) throws IOException {
        ByteBuffer tail = tail(file);
        for (int at = tail.limit() - RECORD_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == SIGNATURE) {
                return at(at, tail, file.size());
            }
        }
        return Optional.empty();
    }

    /** Makes room for a comment behind the record that ends the file. */
    static void announceComment(FileChannel file, int bytes) throws IOException {
        if (bytes > MAX_COMMENT_BYTES) {
            throw new IOException("a zip comment of " + bytes + " bytes; at most " + MAX_COMMENT_BYTES);
        }
        ByteBuffer length =
                ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN).putShort((short) bytes);
        file.write(length.flip(), file.size() - RECORD_BYTES + COMMENT_LENGTH_OFFSET);
    }

    private static Optional<ZipEnd> at(int record, ByteBuffer tail, long fileBytes) {
        int announced = Short.toUnsignedInt(tail.getShort(record + COMMENT_LENGTH_OFFSET));
        int present = tail.limit() - record - RECORD_BYTES;
        if (announced != present) {
            return Optional.empty();
        }
        String comment = new String(tail.array(), record + RECORD_BYTES, present, StandardCharsets.ISO_8859_1);
        return Optional.of(new ZipEnd(fileBytes - present, comment));
    }

    private static ByteBuffer tail(FileChannel file) throws IOException {
        int bytes = (int) Math.min(file.size(), RECORD_BYTES + MAX_COMMENT_BYTES);
        ByteBuffer tail = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long from = file.size() - bytes;
        while (tail.hasRemaining() && file.read(tail, from + tail.position()) >= 0) {
            // reads on: a channel may give less than asked for
        }
        return tail.flip();
    }
}
