package vn.datnuoc.portal.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.multipart.MultipartFile;
import vn.datnuoc.portal.server.Problem;

/** An uploaded file on disk for as long as it is checked. */
record UploadedFile(Path path) implements AutoCloseable {
    /** No export is larger. */
    private static final long MAX_BYTES = 0xFFFF_FFFFL;

    /** @throws Problem 400 when there is none, 413 when it is larger than any export */
    static UploadedFile of(MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            throw Problem.badParameter("file", "", "chọn một tệp zip; a file is needed");
        }
        if (file.getSize() > MAX_BYTES) {
            throw Problem.tooLarge("file", "file: no export is larger than 4 GiB");
        }
        Path path = Files.createTempFile("datnuoc-check", ".zip");
        try {
            file.transferTo(path);
            return new UploadedFile(path);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
