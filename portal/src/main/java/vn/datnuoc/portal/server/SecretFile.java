package vn.datnuoc.portal.server;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A secret that is made at the first start and readable by its owner only, the same for all nodes that share its folder. */
public final class SecretFile {

    private static final Logger log = LoggerFactory.getLogger(SecretFile.class);

    private SecretFile() {}

    /** What the file holds; of nodes that start together the first has made it. */
    public static byte[] loadOrCreate(Path file, Supplier<byte[]> secret) throws IOException {
        if (!Files.exists(file)) {
            create(file, secret.get());
        }
        return Files.readAllBytes(file);
    }

    /** A link is made only where there is none, and a rename would take the place of another node's secret. */
    private static void create(Path file, byte[] secret) throws IOException {
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "secret",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(draft, secret, StandardOpenOption.SYNC);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            log.info("another node has made {} a moment ago", file);
        } finally {
            Files.delete(draft);
        }
    }
}
