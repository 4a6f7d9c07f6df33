package vn.datnuoc.portal.review;

import java.io.IOException;
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
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.review.DraftController.DraftView;
import vn.datnuoc.portal.server.Problem;

/** Drafts that change a published layer: {@code POST /api/layers/{name}/thay-doi} and {@code …/hoan-tac}. */
@RestController
class ChangeController {

    private final Review review;
    private final DraftUploads uploads;

    ChangeController(Review review, DraftUploads uploads) {
        this.review = review;
        this.uploads = uploads;
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
        Account author = uploads.editor(layer);
        List<String> attributes = DraftUploads.keys(key);
        List<String> gone = removed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (file == null || file.isEmpty()) {
            return DraftView.of(review.change(new ChangeUpload(layer, Optional.empty(), attributes, gone), author));
        }
        return DraftView.of(uploads.read(
                file, kept -> review.change(new ChangeUpload(layer, Optional.of(kept), attributes, gone), author)));
    }

    /** A draft that undoes the layer's last publication. */
    @PostMapping("/api/layers/{name}/hoan-tac")
    @ResponseStatus(HttpStatus.CREATED)
    DraftView undo(@PathVariable String name) {
        LayerName layer = layer(name);
        return DraftView.of(review.undo(layer, uploads.editor(layer)));
    }

    private static LayerName layer(String text) {
        return LayerName.find(text)
                .orElseThrow(() -> Problem.notFound("Không có lớp " + text + ". / There is no layer " + text + "."));
    }
}
