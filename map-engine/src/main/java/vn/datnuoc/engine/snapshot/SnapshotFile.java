package vn.datnuoc.engine.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * The container of a snapshot: named blocks one after the other, then a table of them, then a trailer. Every byte is
 * covered by a CRC32C, all of them are checked when the file is opened. What may be longer than a mapping can be is a run of
 * blocks, its chunks. Little-endian throughout.
 *
 * <pre>blocks | table | length of the table: int | CRC32C of the table: int | magic: long</pre>
 */
final class SnapshotFile {
    private static final long MAGIC = 0x3330504e53544144L; // "DATSNP03", the last two digits are the format version
    private static final int TRAILER_BYTES = 16;

    /** Of a chunk, a power of two: a mapping holds at most 2 GiB. */
    static final int CHUNK_BYTES = 1 << 28;

    private final Path file;
    private final Map<String, ByteBuffer> blocks;

    private SnapshotFile(Path file, Map<String, ByteBuffer> blocks) {
        this.file = file;
        this.blocks = blocks;
    }

    /**
     * Maps the file and checks every block. The mappings are released by the garbage collector, once nobody reads them.
     *
     * @throws DamagedSnapshotException when a byte is not as it was written
     */
    static SnapshotFile open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Map<String, ByteBuffer> blocks = new HashMap<>();
            long end = 0;
            for (Block block : readTable(file, channel)) {
                if (block.offset != end || block.bytes < 0 || block.bytes > Integer.MAX_VALUE) {
                    throw damaged(file, "block " + block.name + " is misplaced");
                }
                blocks.put(block.name, map(file, channel, block));
                end = block.offset + block.bytes;
            }
            return new SnapshotFile(file, blocks);
        }
    }

    /** A view of its own, positioned at 0. */
    ByteBuffer block(String name) {
        ByteBuffer block = blocks.get(name);
        if (block == null) {
            throw damaged(file, "block " + name + " is missing");
        }
        return block.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Views of the chunks of what was written with {@link Writer#beginChunks}; all but the last are equally long. */
    List<ByteBuffer> chunks(String name) {
        List<ByteBuffer> chunks = new ArrayList<>();
        do {
            chunks.add(block(chunk(name, chunks.size())));
        } while (blocks.containsKey(chunk(name, chunks.size())));
        return chunks;
    }

    private static String chunk(String name, int number) {
        return name + "." + number;
    }

    private static Block[] readTable(Path file, FileChannel channel) throws IOException {
        long size = channel.size();
        ByteBuffer trailer = read(file, channel, size - TRAILER_BYTES, TRAILER_BYTES);
        int length = trailer.getInt();
        int checksum = trailer.getInt();
        if (trailer.getLong() != MAGIC || length < 4 || length > size - TRAILER_BYTES) {
            throw damaged(file, "no snapshot of this format version");
        }
        byte[] table =
                read(file, channel, size - TRAILER_BYTES - length, length).array();
        if (checksum(ByteBuffer.wrap(table)) != checksum) {
            throw damaged(file, "the table's checksum does not hold");
        }
        Block[] blocks = parseTable(table);
        Block last = blocks[blocks.length - 1];
        if (last.offset + last.bytes + length + TRAILER_BYTES != size) {
            throw damaged(file, "its length is not what its table says");
        }
        return blocks;
    }

    private static Block[] parseTable(byte[] table) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(table));
        Block[] blocks = new Block[in.readInt()];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = new Block(in.readUTF(), in.readLong(), in.readLong(), in.readInt());
        }
        return blocks;
    }

    private static ByteBuffer read(Path file, FileChannel channel, long position, int length) throws IOException {
        if (position < 0) {
            throw damaged(file, "cut short");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw damaged(file, "cut short");
            }
        }
        return buffer.flip();
    }

    private static ByteBuffer map(Path file, FileChannel channel, Block block) throws IOException {
        MappedByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, block.offset, block.bytes);
        if (checksum(mapped.duplicate()) != block.checksum) {
            throw damaged(file, "the checksum of block " + block.name + " does not hold");
        }
        return mapped;
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static DamagedSnapshotException damaged(Path file, String why) {
        return new DamagedSnapshotException("snapshot " + file.getFileName() + ": " + why);
    }

    /** @param bytes a multiple of 8, so that every block is aligned */
    private record Block(String name, long offset, long bytes, int checksum) {}

    /** Writes blocks one after the other. One thread; {@link #finish} makes the file durable. */
    static final class Writer implements AutoCloseable {
        private static final int NO_CHUNK = -1;
        private final int chunkBytes;
        private final FileChannel channel;
        private final Map<String, Block> blocks = new LinkedHashMap<>();
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
        private CRC32C crc = new CRC32C();
        private String name = "";
        private int chunk = NO_CHUNK;
        private long blockStart;
        private long flushed;

        /** @param chunkBytes length of a chunk, a power of two from 16 to {@link #CHUNK_BYTES} */
        Writer(Path file, int chunkBytes) throws IOException {
            this.chunkBytes = chunkBytes;
            channel = FileChannel.open(
                    file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        }

        void begin(String blockName) {
            begin(blockName, NO_CHUNK);
        }

        /** What is as long as it likes. Coordinates of one point never lie in two chunks. */
        void beginChunks(String blockName) {
            begin(blockName, 0);
        }

        private void begin(String blockName, int firstChunk) {
            name = blockName;
            chunk = firstChunk;
            beginBlock();
        }

        private void beginBlock() {
            crc = new CRC32C();
            blockStart = flushed;
        }

        void end() throws IOException {
            while (buffer.position() % 8 != 0) {
                buffer.put((byte) 0);
            }
            flush();
            endBlock();
        }

        private void endBlock() {
            long bytes = flushed - blockStart;
            if (bytes > Integer.MAX_VALUE) {
                throw new SnapshotTooLargeException(name + " needs " + bytes + " bytes, a block holds at most 2 GiB");
            }
            String blockName = chunk == NO_CHUNK ? name : chunk(name, chunk);
            blocks.put(blockName, new Block(blockName, blockStart, bytes, (int) crc.getValue()));
        }

        void putByte(int value) throws IOException {
            room(1).put((byte) value);
        }

        void putShort(int value) throws IOException {
            room(2).putShort((short) value);
        }

        void putInt(int value) throws IOException {
            room(4).putInt(value);
        }

        void putLong(long value) throws IOException {
            room(8).putLong(value);
        }

        void putDouble(double value) throws IOException {
            room(8).putDouble(value);
        }

        void putBytes(byte[] bytes) throws IOException {
            for (int from = 0; from < bytes.length; ) {
                int length = Math.min(bytes.length - from, room(1).remaining());
                buffer.put(bytes, from, length);
                from += length;
            }
        }

        /** Writes table and trailer and forces everything to the disk. */
        void finish() throws IOException {
            byte[] table = table();
            putBytes(table);
            putInt(table.length);
            putInt(checksum(ByteBuffer.wrap(table)));
            putLong(MAGIC);
            flush();
            channel.force(true);
        }

        private byte[] table() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(blocks.size());
            for (Block block : blocks.values()) {
                out.writeUTF(block.name);
                out.writeLong(block.offset);
                out.writeLong(block.bytes);
                out.writeInt(block.checksum);
            }
            return bytes.toByteArray();
        }

        private ByteBuffer room(int bytes) throws IOException {
            if (buffer.remaining() < bytes) {
                flush();
            }
            return buffer;
        }

        private void flush() throws IOException {
            int end = buffer.position();
            buffer.flip();
            while (buffer.hasRemaining()) {
                long room = roomInBlock();
                flush(buffer.limit((int) Math.min(end, buffer.position() + room)));
                buffer.limit(end);
            }
            buffer.clear();
        }

        /** A full chunk ends here, and the next one begins. */
        private long roomInBlock() {
            if (chunk == NO_CHUNK) {
                return Integer.MAX_VALUE;
            }
            if (flushed - blockStart == chunkBytes) {
                endBlock();
                chunk++;
                beginBlock();
            }
            return chunkBytes - (flushed - blockStart);
        }

        private void flush(ByteBuffer bytes) throws IOException {
            crc.update(bytes.duplicate());
            while (bytes.hasRemaining()) {
                flushed += channel.write(bytes);
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Makes a rename in this folder durable. */
    static void forceDirectory(Path directory) throws IOException {
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
