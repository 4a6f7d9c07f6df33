package vn.datnuoc.portal.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.datnuoc.engine.formats.UnreadableFileException;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Right;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.server.Problem;
import vn.datnuoc.portal.server.ServerSettings;

/** What every upload of a draft has in common: who may send it, and the file while it is read. Thread-safe. */
@Component
class DraftUploads {

    private final CurrentSubject current;
    private final ServerSettings settings;

    DraftUploads(CurrentSubject current, ServerSettings settings) {
        this.current = current;
        this.settings = settings;
    }

    /** Who has logged in. @throws Problem 403 when a personal key was used that does not edit this layer */
    Account editor(LayerName layer) {
        Account author = current.required();
        if (!author.reach().covers(layer, Right.EDIT)) {
            throw Problem.forbidden("Khóa cá nhân không sửa lớp này. / The personal key does not edit this layer.");
        }
        return author;
    }

    /** Attributes with commas between. */
    static List<String> keys(String text) {
        return text.isBlank() ? List.of() : List.of(text.trim().split("\\s*,\\s*"));
    }

    /** Keeps the file as long as it is read. @throws Problem 400 when it cannot be read */
    Draft read(MultipartFile file, Reading reading) throws IOException {
        Path kept = Files.createTempFile(settings.folder("uploads"), "upload", ".part");
        try {
            file.transferTo(kept);
            return reading.read(kept);
        } catch (UnreadableFileException e) {
            throw Problem.badParameter(
                    "file",
                    String.valueOf(file.getOriginalFilename()),
                    e.reason() + " " + e.place() + ": " + e.expected());
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    @FunctionalInterface
    interface Reading {
        Draft read(Path file) throws IOException;
    }
}
