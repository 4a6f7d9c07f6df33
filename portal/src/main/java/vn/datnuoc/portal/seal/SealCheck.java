package vn.datnuoc.portal.seal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import vn.datnuoc.portal.keys.PublicKeys;

/** Checks a sealed zip by itself: no server, no database. Memory use does not grow with the file. Thread-safe. */
public final class SealCheck {
    private final PublicKeys knownKeys;

    /** @param knownKeys public keys that are trusted */
    public SealCheck(PublicKeys knownKeys) {
        this.knownKeys = knownKeys;
    }

    /** @throws IOException when the file cannot be read; a file that is no sealed zip is {@link Verdict.Altered} */
    public Verdict check(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Optional<ZipEnd> end = ZipEnd.read(channel);
            return end.isEmpty()
                    ? new Verdict.Altered("not a complete zip, or bytes behind its end")
                    : verdict(channel, end.get());
        }
    }

    private Verdict verdict(FileChannel file, ZipEnd end) throws IOException {
        try {
            Seal.Read read = Seal.read(end.comment(), knownKeys);
            if (read.seal().bytes() != end.coveredBytes()
                    || !read.seal().sha256().equals(Sha256.hex(file, end.coveredBytes()))) {
                return new Verdict.Altered("the content is not what was sealed");
            }
            return read.known()
                    ? new Verdict.Authentic(read.seal().statement(), read.keyId())
                    : new Verdict.UnknownKey(read.keyId());
        } catch (Seal.BrokenSealException e) {
            return new Verdict.Altered(String.valueOf(e.getMessage()));
        }
    }
}
