package vn.datnuoc.portal.seal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.datnuoc.portal.keys.SigningKey;

/**
 * Writes an immutable zip: entries one after the other into a {@code .part} file, then {@code SHA256SUMS}, then the seal
 * in the end comment; synced and renamed, so that the file exists whole or not at all. For one thread; closing without
 * {@link #seal} leaves nothing behind.
 */
public final class SealedZip implements AutoCloseable {
    /** Above it a zip needs 64-bit records, which some tools of our users do not read. */
    static final long MAX_BYTES = 0xFFFF_FFFEL;

    private final Path target;
    private final Path part;
    private final FileChannel file;
    private final ZipOutputStream zip;
    private final LocalDateTime entryTime;
    private final StringBuilder sums = new StringBuilder();

    /** @param entryTime written as the time of every entry; zip knows no time zone */
    public SealedZip(Path target, LocalDateTime entryTime) throws IOException {
        this.target = target;
        this.part = partOf(target);
        this.entryTime = entryTime;
        this.file = FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Where a file lies until it is whole. */
    public static Path partOf(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    /** Writes one entry's bytes; the stream need not be closed. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @throws IOException also when an entry is too large for a zip that everybody can read */
    public void add(String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(entryTime);
        zip.putNextEntry(entry);
        DigestOutputStream out = new DigestOutputStream(zip, Sha256.digest());
        content.writeTo(out);
        zip.closeEntry();
        requireOrdinarySize(Math.max(entry.getSize(), file.size()));
        sums.append(Sha256.hex(out.getMessageDigest()))
                .append("  ")
                .append(name)
                .append('\n');
    }

    public void add(String name, Path content) throws IOException {
        add(name, out -> Files.copy(content, out));
    }

    public void add(String name, String content) throws IOException {
        add(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Completes the file.
     *
     * @return SHA-256 of the bytes under the seal, lower-case hexadecimal
     */
    public String seal(Statement statement, SigningKey key) throws IOException {
        String listed = sums.toString();
        add("SHA256SUMS", listed);
        zip.finish();
        zip.flush();
        requireOrdinarySize(file.size());
        long bytes = file.size();
        ZipEnd.announceComment(file, Seal.length(statement, bytes, key));
        String sha256 = Sha256.hex(file, bytes);
        append(new Seal(statement, sha256, bytes).sign(key));
        complete();
        return sha256;
    }

    private void append(String comment) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(comment.getBytes(StandardCharsets.US_ASCII));
        file.position(file.size());
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private void complete() throws IOException {
        file.force(true);
        file.close();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        syncFolder();
    }

    /** The rename itself must survive a power cut too. */
    private void syncFolder() throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void requireOrdinarySize(long bytes) throws IOException {
        if (bytes > MAX_BYTES) {
            throw new IOException("more than 4 GiB do not fit into one export; export a smaller area");
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(part);
    }
}
