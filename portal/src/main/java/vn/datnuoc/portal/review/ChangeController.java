package vn.datnuoc.portal.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.datnuoc.engine.formats.UnreadableFileException;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Right;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.review.DraftController.DraftView;
import vn.datnuoc.portal.server.Problem;
import vn.datnuoc.portal.server.ServerSettings;

/** Drafts that change a published layer: {@code POST /api/layers/{name}/thay-doi} and {@code …/hoan-tac}. */
@RestController
class ChangeController {

    private final Review review;
    private final CurrentSubject current;
    private final ServerSettings settings;

    ChangeController(Review review, CurrentSubject current, ServerSettings settings) {
        this.review = review;
        this.current = current;
        this.settings = settings;
    }

    /**
     * @param file features to be added, or to replace those of the same key; what it does not say of them stays
     * @param key attributes with commas between, or {@code fid}; empty for the key of the layer
     * @param removed keys of features to be removed, one a line, the parts of each separated by {@code ;}
     */
    @PostMapping("/api/layers/{name}/thay-doi")
    @ResponseStatus(HttpStatus.CREATED)
    DraftView change(
            @PathVariable String name,
            @RequestParam @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String removed)
            throws IOException {
        LayerName layer = layer(name);
        Account author = editor(layer);
        List<String> attributes = key.isBlank() ? List.of() : List.of(key.trim().split("\\s*,\\s*"));
        List<String> gone = removed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (file == null || file.isEmpty()) {
            return DraftView.of(review.change(new ChangeUpload(layer, Optional.empty(), attributes, gone), author));
        }
        Path kept = Files.createTempFile(settings.folder("uploads"), "upload", ".part");
        try {
            file.transferTo(kept);
            return DraftView.of(review.change(new ChangeUpload(layer, Optional.of(kept), attributes, gone), author));
        } catch (UnreadableFileException e) {
            throw Problem.badParameter(
                    "file",
                    String.valueOf(file.getOriginalFilename()),
                    e.reason() + " " + e.place() + ": " + e.expected());
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    /** A draft that undoes the layer's last publication. */
    @PostMapping("/api/layers/{name}/hoan-tac")
    @ResponseStatus(HttpStatus.CREATED)
    DraftView undo(@PathVariable String name) {
        LayerName layer = layer(name);
        return DraftView.of(review.undo(layer, editor(layer)));
    }

    private Account editor(LayerName layer) {
        Account author = current.required();
        if (!author.reach().covers(layer, Right.EDIT)) {
            throw Problem.forbidden("Khóa cá nhân không sửa lớp này. / The personal key does not edit this layer.");
        }
        return author;
    }

    private static LayerName layer(String text) {
        return LayerName.find(text)
                .orElseThrow(() -> Problem.notFound("Không có lớp " + text + ". / There is no layer " + text + "."));
    }
}
